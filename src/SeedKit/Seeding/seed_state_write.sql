-- One row: what the database holds now. A later seeding replaces it.
insert into seedkit.seed_state (profile, seed, instant, fingerprint) values ($1, $2, $3, $4)
