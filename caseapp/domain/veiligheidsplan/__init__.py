"""The rules of the veiligheidsplan: waarom, wat, hoe (domein 4)."""
