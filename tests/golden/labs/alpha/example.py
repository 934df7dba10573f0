print("{{ braces }}")
