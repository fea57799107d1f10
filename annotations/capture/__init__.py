"""Everything that touches the network; empty until articles and evidence are fetched."""
