"""What Veilig Thuis does with a melding, each act as one person does it."""
