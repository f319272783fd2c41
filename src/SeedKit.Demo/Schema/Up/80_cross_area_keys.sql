-- Foreign keys that could not stand with their table: the target is created later, or the tables form a cycle.
-- A key belongs here for one of these two reasons only.

-- Users, client accounts and engagements point at one another. Deferred to the commit, the keys of the cycle let all
-- three be filled in any order, without a second pass that sets the columns afterwards.
ALTER TABLE migration.users
    ADD CONSTRAINT fk_users_default_client FOREIGN KEY (default_client_id) REFERENCES migration.client_accounts (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT fk_users_default_engagement FOREIGN KEY (default_client_id, default_engagement_id) REFERENCES migration.engagements (client_account_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE migration.client_accounts
    ADD CONSTRAINT fk_client_accounts_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE migration.engagements
    ADD CONSTRAINT fk_engagements_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id) DEFERRABLE INITIALLY DEFERRED,
    -- Not deferred: with the others deferred it is no part of a cycle any more.
    ADD CONSTRAINT fk_engagements_engagement_lead FOREIGN KEY (engagement_lead_id) REFERENCES migration.users (id);

-- Imports come before assets, and migrations after them.
ALTER TABLE migration.raw_import_records
    ADD CONSTRAINT fk_raw_import_records_asset FOREIGN KEY (client_account_id, engagement_id, asset_id) REFERENCES migration.assets (client_account_id, engagement_id, id);

ALTER TABLE migration.assets
    ADD CONSTRAINT fk_assets_migration FOREIGN KEY (client_account_id, engagement_id, migration_id) REFERENCES migration.migrations (client_account_id, engagement_id, id);
