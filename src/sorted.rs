//! Short sorted lists. The standard library's sorts cost 3 KB of WebAssembly
//! for every type that they sort, which no reader should have to download for
//! lists of a few items.

/// Puts an item in its place, unless the list has it.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

/// The items in order, each once.
pub(crate) fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for item in items {
        insert(&mut list, item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn items_are_in_order_each_once() {
        assert_eq!(sorted([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert!(sorted(Vec::<i32>::new()).is_empty());
    }
}
