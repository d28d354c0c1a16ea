//! Reads what postcard wrote, with little program: every row of bytes means
//! something, so reading has no errors to hand on. What is missing reads as
//! zero or as nothing, what is too large as the most there is. Whether the
//! bytes are those that were written, a checksum says before.

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor,
};
use std::fmt::{Display, Formatter};

/// Bytes, read from their start.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

/// What can go wrong: nothing.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unreachable!("{CANNOT_BE}")
    }
}

const CANNOT_BE: &str = "a page holds only what any bytes can mean";

type Read<T> = Result<T, Never>;

impl Bytes<'_> {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let (&first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        first
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// How many items follow, each of at least one byte.
    #[inline(never)]
    fn count(&mut self) -> usize {
        (self.number() as usize).min(self.0.len())
    }

    #[inline(never)]
    fn string(&mut self) -> String {
        let count = self.count();
        let (text, rest) = self.0.split_at(count);
        self.0 = rest;
        str::from_utf8(text).unwrap_or_default().to_owned()
    }
}

/// The items of a list, so many.
struct Items<'a, 'b>(&'a mut Bytes<'b>, usize);

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, item: T) -> Read<Option<T::Value>> {
        let Some(left) = self.1.checked_sub(1) else {
            return Ok(None);
        };
        self.1 = left;
        item.deserialize(&mut *self.0).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.1)
    }
}

/// The fields of a struct or a tuple: as many as it asks for.
struct Fields<'a, 'b>(&'a mut Bytes<'b>);

impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, field: T) -> Read<Option<T::Value>> {
        field.deserialize(&mut *self.0).map(Some)
    }
}

/// One of an enum's variants, by its place, and what it holds.
struct Variant<'a, 'b>(&'a mut Bytes<'b>, u32);

impl<'de> EnumAccess<'de> for Variant<'_, '_> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, variant: V) -> Read<(V::Value, Self)> {
        let place = U32Deserializer::new(self.1);
        Ok((variant.deserialize(place)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Never;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, held: T) -> Read<T::Value> {
        held.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        visitor.visit_seq(Fields(self.0))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_seq(Fields(self.0))
    }
}

impl<'de> Deserializer<'de> for &mut Bytes<'_> {
    type Error = Never;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
        unreachable!("{CANNOT_BE}")
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u16(self.number() as u16)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u32(self.number())
    }

    /// As `usize` is written. No list is longer than 32 bits say.
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u32(self.number())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.string())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.byte() {
            0 => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let count = self.count();
        visitor.visit_seq(Items(self, count))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let last = variants.len().saturating_sub(1) as u32;
        let place = self.number().min(last);
        visitor.visit_enum(Variant(self, place))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char str bytes byte_buf unit
        unit_struct tuple_struct map identifier ignored_any
    }
}
