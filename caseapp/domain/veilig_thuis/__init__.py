"""What Veilig Thuis does with a melding, from the first contact until the last look (domein 5)."""
