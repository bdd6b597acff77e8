"""What Veilig Thuis reads of its meldingen, and what others read of what became of them."""
