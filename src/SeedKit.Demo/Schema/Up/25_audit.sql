-- Audit: who did what, what was deleted, what security noticed. The application only inserts into the logs; the review
-- of soft deletions it also updates (see 95).
-- resource_id, item_id and flow_deletion_audit.flow_id have no foreign key on purpose: an audit row outlives what it
-- is about, and the first two point at different tables, named by the column beside them.

CREATE TYPE migration.audit_resource_type AS ENUM ('client_account', 'engagement', 'user', 'data_import', 'discovery_flow', 'asset');
COMMENT ON TYPE migration.audit_resource_type IS 'Table that a resource_id beside it points at: client_accounts, engagements, users, data_imports, discovery_flows (by id), assets.';

CREATE TYPE migration.access_result AS ENUM ('success', 'denied', 'error');
COMMENT ON TYPE migration.access_result IS 'Outcome of an access that was logged.';

CREATE TYPE migration.security_event_category AS ENUM ('authentication', 'authorization', 'data_access', 'administration');
COMMENT ON TYPE migration.security_event_category IS 'Family of a security event; event_type names the event itself.';

CREATE TYPE migration.deleted_item_type AS ENUM ('client_account', 'engagement', 'data_import', 'asset', 'user_profile');
COMMENT ON TYPE migration.deleted_item_type IS 'Table that soft_deleted_items.item_id points at: client_accounts, engagements, data_imports, assets, user_profiles.';

CREATE TYPE migration.deletion_status AS ENUM ('pending_review', 'approved', 'restored', 'purged');
COMMENT ON TYPE migration.deletion_status IS 'Life of a soft deletion: waiting for review, to be purged, taken back, gone for good.';

CREATE TYPE migration.deletion_decision AS ENUM ('purge', 'restore');
COMMENT ON TYPE migration.deletion_decision IS 'What the reviewer of a soft deletion decided.';

CREATE TYPE migration.flow_deletion_type AS ENUM ('user_requested', 'auto_cleanup', 'admin_action', 'batch_operation');
COMMENT ON TYPE migration.flow_deletion_type IS 'Why a flow was deleted.';

CREATE TYPE migration.flow_deletion_method AS ENUM ('manual', 'api', 'scheduled');
COMMENT ON TYPE migration.flow_deletion_method IS 'How the deletion of a flow was started.';

CREATE TABLE migration.access_audit_log (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    user_id uuid NOT NULL,
    action_type varchar(50) NOT NULL,
    resource_type migration.audit_resource_type NULL,
    resource_id uuid NULL,
    result migration.access_result NOT NULL,
    reason text NULL,
    ip_address inet NULL,
    user_agent text NULL,
    details jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_access_audit_log PRIMARY KEY (id),
    CONSTRAINT fk_access_audit_log_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_access_audit_log_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT ck_access_audit_log_resource CHECK ((resource_type IS NULL) = (resource_id IS NULL)),
    CONSTRAINT ck_access_audit_log_reason CHECK (result = 'success' OR reason IS NOT NULL)
);

CREATE INDEX ix_access_audit_log_tenant_created_at ON migration.access_audit_log (client_account_id, engagement_id, created_at);
CREATE INDEX ix_access_audit_log_tenant_action_type ON migration.access_audit_log (client_account_id, engagement_id, action_type);
CREATE INDEX ix_access_audit_log_tenant_resource ON migration.access_audit_log (client_account_id, engagement_id, resource_type, resource_id);
CREATE INDEX ix_access_audit_log_user_id ON migration.access_audit_log (user_id);

COMMENT ON TABLE migration.access_audit_log IS 'Every access to an engagement''s data, allowed or not; insert only.';
COMMENT ON COLUMN migration.access_audit_log.action_type IS 'Verb of the access, e.g. login, view_assets, export_data.';
COMMENT ON COLUMN migration.access_audit_log.resource_type IS 'Table that resource_id points at; NULL together with it for an action on nothing in particular.';
COMMENT ON COLUMN migration.access_audit_log.resource_id IS 'Id in the table that resource_type names; no foreign key, because the entry outlives it; NULL for an action on nothing in particular.';
COMMENT ON COLUMN migration.access_audit_log.reason IS 'Why the access was denied or failed; NULL on success.';
COMMENT ON COLUMN migration.access_audit_log.ip_address IS 'NULL for access from inside the platform.';
COMMENT ON COLUMN migration.access_audit_log.user_agent IS 'NULL for access from inside the platform.';
COMMENT ON COLUMN migration.access_audit_log.details IS 'Whatever else the action has to say, e.g. filters or counts.';

CREATE TABLE migration.enhanced_access_audit_log (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    user_id uuid NOT NULL,
    action_type varchar(50) NOT NULL,
    resource_type migration.audit_resource_type NULL,
    resource_id uuid NULL,
    result migration.access_result NOT NULL,
    reason text NULL,
    ip_address inet NULL,
    user_agent text NULL,
    details jsonb NOT NULL DEFAULT '{}',
    user_role_level migration.role_type NOT NULL,
    user_data_scope migration.data_scope NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_enhanced_access_audit_log PRIMARY KEY (id),
    CONSTRAINT fk_enhanced_access_audit_log_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_enhanced_access_audit_log_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT ck_enhanced_access_audit_log_resource CHECK ((resource_type IS NULL) = (resource_id IS NULL)),
    CONSTRAINT ck_enhanced_access_audit_log_reason CHECK (result = 'success' OR reason IS NOT NULL)
);

CREATE INDEX ix_enhanced_access_audit_log_tenant_created_at ON migration.enhanced_access_audit_log (client_account_id, engagement_id, created_at);
CREATE INDEX ix_enhanced_access_audit_log_tenant_action_type ON migration.enhanced_access_audit_log (client_account_id, engagement_id, action_type);
CREATE INDEX ix_enhanced_access_audit_log_tenant_resource ON migration.enhanced_access_audit_log (client_account_id, engagement_id, resource_type, resource_id);
CREATE INDEX ix_enhanced_access_audit_log_user_id ON migration.enhanced_access_audit_log (user_id);

COMMENT ON TABLE migration.enhanced_access_audit_log IS 'Accesses judged by role and data scope, with both as they were at that moment; insert only.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.action_type IS 'Verb of the access, e.g. approve_mapping, change_role, purge_item.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.resource_type IS 'Table that resource_id points at; NULL together with it for an action on nothing in particular.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.resource_id IS 'Id in the table that resource_type names; no foreign key, because the entry outlives it; NULL for an action on nothing in particular.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.reason IS 'Why the access was denied or failed; NULL on success.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.ip_address IS 'NULL for access from inside the platform.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.user_agent IS 'NULL for access from inside the platform.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.details IS 'Whatever else the action has to say, e.g. filters or counts.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.user_role_level IS 'Role of the user at that moment.';
COMMENT ON COLUMN migration.enhanced_access_audit_log.user_data_scope IS 'Reach of the user''s data at that moment.';

CREATE TABLE migration.security_audit_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    event_type varchar(100) NOT NULL,
    event_category migration.security_event_category NOT NULL,
    severity migration.log_level NOT NULL DEFAULT 'info',
    actor_user_id uuid NOT NULL,
    actor_email varchar(255) NOT NULL,
    actor_role migration.role_type NOT NULL,
    target_user_id uuid NULL,
    target_email varchar(255) NULL,
    ip_address inet NULL,
    user_agent text NULL,
    request_path varchar(500) NULL,
    request_method varchar(10) NULL,
    description text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    is_suspicious boolean NOT NULL DEFAULT false,
    requires_review boolean NOT NULL DEFAULT false,
    is_blocked boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    reviewed_at timestamptz NULL,
    reviewed_by uuid NULL,
    CONSTRAINT pk_security_audit_logs PRIMARY KEY (id),
    CONSTRAINT fk_security_audit_logs_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_security_audit_logs_actor_user FOREIGN KEY (actor_user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_security_audit_logs_target_user FOREIGN KEY (target_user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_security_audit_logs_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES migration.users (id),
    CONSTRAINT ck_security_audit_logs_target CHECK ((target_user_id IS NULL) = (target_email IS NULL)),
    CONSTRAINT ck_security_audit_logs_request CHECK ((request_path IS NULL) = (request_method IS NULL)),
    CONSTRAINT ck_security_audit_logs_review CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CONSTRAINT ck_security_audit_logs_review_dates CHECK (reviewed_at IS NULL OR created_at <= reviewed_at)
);

CREATE INDEX ix_security_audit_logs_client_created_at ON migration.security_audit_logs (client_account_id, created_at);
CREATE INDEX ix_security_audit_logs_client_event_type ON migration.security_audit_logs (client_account_id, event_type);
CREATE INDEX ix_security_audit_logs_client_event_category ON migration.security_audit_logs (client_account_id, event_category);
CREATE INDEX ix_security_audit_logs_client_requires_review ON migration.security_audit_logs (client_account_id, requires_review, is_suspicious);
CREATE INDEX ix_security_audit_logs_actor_user_id ON migration.security_audit_logs (actor_user_id);
CREATE INDEX ix_security_audit_logs_target_user_id ON migration.security_audit_logs (target_user_id);
CREATE INDEX ix_security_audit_logs_reviewed_by ON migration.security_audit_logs (reviewed_by);

COMMENT ON TABLE migration.security_audit_logs IS 'Security events of a client across its engagements; insert only.';
COMMENT ON COLUMN migration.security_audit_logs.event_type IS 'The event itself, e.g. login_failed, role_changed, bulk_export.';
COMMENT ON COLUMN migration.security_audit_logs.actor_email IS 'Address of the actor at that moment.';
COMMENT ON COLUMN migration.security_audit_logs.actor_role IS 'Role of the actor at that moment.';
COMMENT ON COLUMN migration.security_audit_logs.target_user_id IS 'User the event was about; NULL when it was about nobody else.';
COMMENT ON COLUMN migration.security_audit_logs.target_email IS 'Address of that user at that moment; NULL together with target_user_id.';
COMMENT ON COLUMN migration.security_audit_logs.ip_address IS 'NULL for events inside the platform.';
COMMENT ON COLUMN migration.security_audit_logs.user_agent IS 'NULL for events inside the platform.';
COMMENT ON COLUMN migration.security_audit_logs.request_path IS 'NULL for events that no request caused.';
COMMENT ON COLUMN migration.security_audit_logs.request_method IS 'NULL together with request_path.';
COMMENT ON COLUMN migration.security_audit_logs.details IS 'Whatever else the event has to say, e.g. attempts or the rule that fired.';
COMMENT ON COLUMN migration.security_audit_logs.is_blocked IS 'Whether the platform stopped the action.';
COMMENT ON COLUMN migration.security_audit_logs.reviewed_at IS 'NULL until somebody looked at the event.';
COMMENT ON COLUMN migration.security_audit_logs.reviewed_by IS 'User who looked at the event; NULL together with reviewed_at.';

CREATE TABLE migration.soft_deleted_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    item_type migration.deleted_item_type NOT NULL,
    item_id uuid NOT NULL,
    item_name varchar(255) NOT NULL,
    deleted_by uuid NOT NULL,
    deleted_at timestamptz NOT NULL DEFAULT now(),
    delete_reason text NULL,
    reviewed_by uuid NULL,
    reviewed_at timestamptz NULL,
    review_decision migration.deletion_decision NULL,
    review_notes text NULL,
    purged_at timestamptz NULL,
    purged_by uuid NULL,
    status migration.deletion_status NOT NULL DEFAULT 'pending_review',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_soft_deleted_items PRIMARY KEY (id),
    CONSTRAINT fk_soft_deleted_items_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_soft_deleted_items_deleted_by FOREIGN KEY (deleted_by) REFERENCES migration.users (id),
    CONSTRAINT fk_soft_deleted_items_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES migration.users (id),
    CONSTRAINT fk_soft_deleted_items_purged_by FOREIGN KEY (purged_by) REFERENCES migration.users (id),
    CONSTRAINT ck_soft_deleted_items_review CHECK (
        (reviewed_by IS NULL) = (reviewed_at IS NULL)
        AND (reviewed_at IS NULL) = (review_decision IS NULL)
        AND (review_decision IS NULL) = (status = 'pending_review')),
    CONSTRAINT ck_soft_deleted_items_decision CHECK ((status = 'restored') = (review_decision IS NOT DISTINCT FROM 'restore')),
    CONSTRAINT ck_soft_deleted_items_purge CHECK (
        (purged_by IS NULL) = (purged_at IS NULL)
        AND (purged_at IS NOT NULL) = (status = 'purged')),
    CONSTRAINT ck_soft_deleted_items_review_dates CHECK (reviewed_at IS NULL OR deleted_at <= reviewed_at),
    CONSTRAINT ck_soft_deleted_items_purge_dates CHECK (purged_at IS NULL OR reviewed_at IS NULL OR reviewed_at <= purged_at)
);

CREATE INDEX ix_soft_deleted_items_tenant_item ON migration.soft_deleted_items (client_account_id, engagement_id, item_type, item_id);
CREATE INDEX ix_soft_deleted_items_tenant_status ON migration.soft_deleted_items (client_account_id, engagement_id, status);
CREATE INDEX ix_soft_deleted_items_deleted_by ON migration.soft_deleted_items (deleted_by);
CREATE INDEX ix_soft_deleted_items_reviewed_by ON migration.soft_deleted_items (reviewed_by);
CREATE INDEX ix_soft_deleted_items_purged_by ON migration.soft_deleted_items (purged_by);

COMMENT ON TABLE migration.soft_deleted_items IS 'Things marked as deleted, until a reviewer purges or restores them. Until then the item still has its row.';
COMMENT ON COLUMN migration.soft_deleted_items.item_id IS 'Id in the table that item_type names; no foreign key, because the row may be purged.';
COMMENT ON COLUMN migration.soft_deleted_items.item_name IS 'Name of the item at that moment.';
COMMENT ON COLUMN migration.soft_deleted_items.delete_reason IS 'NULL when no reason was given.';
COMMENT ON COLUMN migration.soft_deleted_items.reviewed_by IS 'User who decided; NULL while status is pending_review.';
COMMENT ON COLUMN migration.soft_deleted_items.reviewed_at IS 'NULL while status is pending_review.';
COMMENT ON COLUMN migration.soft_deleted_items.review_decision IS 'NULL while status is pending_review; restore exactly when status is restored.';
COMMENT ON COLUMN migration.soft_deleted_items.review_notes IS 'NULL before the review, and when nothing was written.';
COMMENT ON COLUMN migration.soft_deleted_items.purged_at IS 'Set exactly when status is purged; NULL otherwise.';
COMMENT ON COLUMN migration.soft_deleted_items.purged_by IS 'User who purged the item; NULL together with purged_at.';

CREATE TABLE migration.flow_deletion_audit (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    flow_id uuid NOT NULL,
    user_id uuid NOT NULL,
    deletion_type migration.flow_deletion_type NOT NULL,
    deletion_reason text NULL,
    deletion_method migration.flow_deletion_method NOT NULL,
    data_deleted jsonb NOT NULL DEFAULT '{}',
    deletion_impact jsonb NOT NULL DEFAULT '{}',
    cleanup_summary jsonb NOT NULL DEFAULT '{}',
    shared_memory_cleaned boolean NOT NULL DEFAULT false,
    knowledge_base_refs_cleaned jsonb NOT NULL DEFAULT '[]',
    agent_memory_cleaned boolean NOT NULL DEFAULT false,
    deleted_at timestamptz NOT NULL DEFAULT now(),
    deleted_by uuid NOT NULL,
    deletion_duration_ms integer NOT NULL,
    recovery_possible boolean NOT NULL DEFAULT false,
    recovery_data jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT pk_flow_deletion_audit PRIMARY KEY (id),
    CONSTRAINT fk_flow_deletion_audit_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_flow_deletion_audit_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_flow_deletion_audit_deleted_by FOREIGN KEY (deleted_by) REFERENCES migration.users (id),
    CONSTRAINT ck_flow_deletion_audit_deletion_duration_ms CHECK (deletion_duration_ms >= 0)
);

CREATE INDEX ix_flow_deletion_audit_tenant_flow_id ON migration.flow_deletion_audit (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_flow_deletion_audit_tenant_deleted_at ON migration.flow_deletion_audit (client_account_id, engagement_id, deleted_at);
CREATE INDEX ix_flow_deletion_audit_tenant_deletion_type ON migration.flow_deletion_audit (client_account_id, engagement_id, deletion_type);
CREATE INDEX ix_flow_deletion_audit_user_id ON migration.flow_deletion_audit (user_id);
CREATE INDEX ix_flow_deletion_audit_deleted_by ON migration.flow_deletion_audit (deleted_by);

COMMENT ON TABLE migration.flow_deletion_audit IS 'What was deleted together with a flow; insert only.';
COMMENT ON COLUMN migration.flow_deletion_audit.flow_id IS 'Former flow_id of the master flow. Historical: the flow is gone, so there is no foreign key.';
COMMENT ON COLUMN migration.flow_deletion_audit.user_id IS 'User the flow belonged to.';
COMMENT ON COLUMN migration.flow_deletion_audit.deletion_reason IS 'NULL when no reason was given.';
COMMENT ON COLUMN migration.flow_deletion_audit.data_deleted IS 'Table name to number of rows.';
COMMENT ON COLUMN migration.flow_deletion_audit.deletion_impact IS 'Other things that the deletion changed, in words and counts.';
COMMENT ON COLUMN migration.flow_deletion_audit.cleanup_summary IS 'Step of the clean-up to its outcome.';
COMMENT ON COLUMN migration.flow_deletion_audit.knowledge_base_refs_cleaned IS 'Array of the knowledge base entries that were removed.';
COMMENT ON COLUMN migration.flow_deletion_audit.deleted_by IS 'User who deleted the flow, or in whose name the clean-up ran.';
COMMENT ON COLUMN migration.flow_deletion_audit.recovery_data IS 'What a recovery would need; empty when recovery_possible is false.';
