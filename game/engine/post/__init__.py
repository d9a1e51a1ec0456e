"""Post-production: the edit, test screenings and reshoots, finishing, the deal and the campaign."""
