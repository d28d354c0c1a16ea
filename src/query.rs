//! Questions over many scenarios: what would it take, what the election
//! changes, the silence map.
