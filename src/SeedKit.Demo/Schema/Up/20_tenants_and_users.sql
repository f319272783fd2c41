-- Tenants (a client and its engagements), the users, and who may do what where. Every other area hangs on this one.
-- A maintainer may add columns; the tenant keys and the UNIQUE keys named uq_*_tenant carry the isolation of all areas.
-- Cycles: users, client accounts and engagements point at one another; those keys stand in 80 and are deferred.

CREATE TYPE migration.subscription_tier AS ENUM ('standard', 'professional', 'enterprise');
COMMENT ON TYPE migration.subscription_tier IS 'What a client has subscribed to, ascending.';

CREATE TYPE migration.engagement_type AS ENUM ('migration', 'assessment', 'modernization');
COMMENT ON TYPE migration.engagement_type IS 'What an engagement delivers.';

CREATE TYPE migration.engagement_status AS ENUM ('active', 'on_hold', 'completed');
COMMENT ON TYPE migration.engagement_status IS 'Life of an engagement.';

CREATE TYPE migration.engagement_priority AS ENUM ('low', 'medium', 'high');
COMMENT ON TYPE migration.engagement_priority IS 'Priority of an engagement, ascending.';

CREATE TYPE migration.user_status AS ENUM ('pending_approval', 'active', 'suspended', 'deactivated');
COMMENT ON TYPE migration.user_status IS 'Life of a user account: registered, let in, locked out for a time, closed.';

CREATE TYPE migration.association_role AS ENUM ('member', 'admin', 'owner');
COMMENT ON TYPE migration.association_role IS 'Standing of a user with a client, ascending; permissions come from user_roles.';

CREATE TYPE migration.role_scope AS ENUM ('global', 'client', 'engagement');
COMMENT ON TYPE migration.role_scope IS 'How far a role reaches: everything the user can see, one client, one engagement.';

CREATE TYPE migration.data_scope AS ENUM ('platform', 'client', 'engagement', 'demo_only');
COMMENT ON TYPE migration.data_scope IS 'Which data a user may see; demo_only is what a newly registered user has.';

-- Tenants -------------------------------------------------------------------------------------------------------

CREATE TABLE migration.client_accounts (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name varchar(255) NOT NULL,
    slug varchar(100) NOT NULL,
    description text NULL,
    industry varchar(100) NOT NULL,
    company_size varchar(50) NOT NULL,
    headquarters_location varchar(255) NULL,
    primary_contact_name varchar(255) NULL,
    primary_contact_email varchar(255) NULL,
    primary_contact_phone varchar(50) NULL,
    contact_email varchar(255) NULL,
    contact_phone varchar(50) NULL,
    address text NULL,
    timezone varchar(50) NOT NULL DEFAULT 'UTC',
    subscription_tier migration.subscription_tier NOT NULL DEFAULT 'standard',
    billing_contact_email varchar(255) NULL,
    subscription_start_date timestamptz NULL,
    subscription_end_date timestamptz NULL,
    max_users integer NULL,
    max_engagements integer NULL,
    features_enabled jsonb NOT NULL DEFAULT '{}',
    agent_configuration jsonb NOT NULL DEFAULT '{}',
    storage_quota_gb integer NULL,
    api_quota_monthly integer NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    branding jsonb NOT NULL DEFAULT '{}',
    business_objectives jsonb NOT NULL DEFAULT '{"primary_goals": [], "timeframe": "", "success_metrics": [], "constraints": []}',
    agent_preferences jsonb NOT NULL DEFAULT '{"discovery_depth": "comprehensive", "automation_level": "assisted", "risk_tolerance": "moderate", "preferred_clouds": [], "compliance_requirements": [], "custom_rules": []}',
    it_guidelines jsonb NULL,
    decision_criteria jsonb NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_client_accounts PRIMARY KEY (id),
    CONSTRAINT uq_client_accounts_slug UNIQUE (slug),
    CONSTRAINT ck_client_accounts_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT ck_client_accounts_subscription_dates CHECK (subscription_start_date IS NULL OR subscription_end_date IS NULL OR subscription_start_date <= subscription_end_date),
    CONSTRAINT ck_client_accounts_max_users CHECK (max_users >= 0),
    CONSTRAINT ck_client_accounts_max_engagements CHECK (max_engagements >= 0),
    CONSTRAINT ck_client_accounts_storage_quota_gb CHECK (storage_quota_gb >= 0),
    CONSTRAINT ck_client_accounts_api_quota_monthly CHECK (api_quota_monthly >= 0)
);

CREATE INDEX ix_client_accounts_created_by ON migration.client_accounts (created_by);
CREATE INDEX ix_client_accounts_is_active ON migration.client_accounts (is_active);

COMMENT ON TABLE migration.client_accounts IS 'The tenants. Carries no tenant columns because each row is a tenant; its policy compares id.';
COMMENT ON COLUMN migration.client_accounts.slug IS 'Name in addresses: lower case, digits and single hyphens.';
COMMENT ON COLUMN migration.client_accounts.description IS 'Free text; NULL when nobody has written one.';
COMMENT ON COLUMN migration.client_accounts.company_size IS 'Size in words and employees, as the client states it, e.g. Enterprise (10,000+ employees).';
COMMENT ON COLUMN migration.client_accounts.headquarters_location IS 'City and country; NULL when not stated.';
COMMENT ON COLUMN migration.client_accounts.primary_contact_name IS 'Person to talk to; NULL when none is named.';
COMMENT ON COLUMN migration.client_accounts.primary_contact_email IS 'Address of that person; NULL when none is named.';
COMMENT ON COLUMN migration.client_accounts.primary_contact_phone IS 'Phone of that person; NULL when none is named.';
COMMENT ON COLUMN migration.client_accounts.contact_email IS 'Address of the company itself; NULL when only the primary contact is known.';
COMMENT ON COLUMN migration.client_accounts.contact_phone IS 'Phone of the company itself; NULL when only the primary contact is known.';
COMMENT ON COLUMN migration.client_accounts.address IS 'Postal address; NULL when not stated.';
COMMENT ON COLUMN migration.client_accounts.timezone IS 'IANA time zone name in which the client''s dates are shown.';
COMMENT ON COLUMN migration.client_accounts.billing_contact_email IS 'Where invoices go; NULL means the primary contact.';
COMMENT ON COLUMN migration.client_accounts.subscription_start_date IS 'NULL until the subscription is signed.';
COMMENT ON COLUMN migration.client_accounts.subscription_end_date IS 'NULL for a subscription without an end.';
COMMENT ON COLUMN migration.client_accounts.max_users IS 'NULL means no limit.';
COMMENT ON COLUMN migration.client_accounts.max_engagements IS 'NULL means no limit.';
COMMENT ON COLUMN migration.client_accounts.features_enabled IS 'Feature name to true or false.';
COMMENT ON COLUMN migration.client_accounts.agent_configuration IS 'Settings of the discovery agents for this client.';
COMMENT ON COLUMN migration.client_accounts.storage_quota_gb IS 'NULL means no limit.';
COMMENT ON COLUMN migration.client_accounts.api_quota_monthly IS 'Calls per calendar month; NULL means no limit.';
COMMENT ON COLUMN migration.client_accounts.settings IS 'Options set by the administrators of the client.';
COMMENT ON COLUMN migration.client_accounts.branding IS 'Colours and logo for the pages of the client.';
COMMENT ON COLUMN migration.client_accounts.business_objectives IS 'Goals, timeframe, success metrics and constraints as collected at the start.';
COMMENT ON COLUMN migration.client_accounts.agent_preferences IS 'How far agents may go on their own, and towards which clouds.';
COMMENT ON COLUMN migration.client_accounts.it_guidelines IS 'The client''s own architecture rules; NULL until collected.';
COMMENT ON COLUMN migration.client_accounts.decision_criteria IS 'Weights for strategy decisions; NULL until collected.';
COMMENT ON COLUMN migration.client_accounts.created_by IS 'User who set the client up; NULL when the platform did.';

CREATE TABLE migration.engagements (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    slug varchar(100) NOT NULL,
    description text NULL,
    engagement_type migration.engagement_type NOT NULL DEFAULT 'migration',
    status migration.engagement_status NOT NULL DEFAULT 'active',
    priority migration.engagement_priority NOT NULL DEFAULT 'medium',
    start_date timestamptz NULL,
    target_completion_date timestamptz NULL,
    actual_completion_date timestamptz NULL,
    engagement_lead_id uuid NULL,
    client_contact_name varchar(255) NULL,
    client_contact_email varchar(255) NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    migration_scope jsonb NOT NULL DEFAULT '{"target_clouds": [], "migration_strategies": [], "excluded_systems": [], "included_environments": [], "business_units": [], "geographic_scope": [], "timeline_constraints": {}}',
    team_preferences jsonb NOT NULL DEFAULT '{"stakeholders": [], "decision_makers": [], "technical_leads": [], "communication_style": "formal", "reporting_frequency": "weekly", "preferred_meeting_times": [], "escalation_contacts": [], "project_methodology": "agile"}',
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_engagements PRIMARY KEY (id),
    -- Target of the composite tenant key of every engagement-level table.
    CONSTRAINT uq_engagements_tenant UNIQUE (client_account_id, id),
    CONSTRAINT uq_engagements_slug UNIQUE (client_account_id, slug),
    CONSTRAINT fk_engagements_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT ck_engagements_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT ck_engagements_target_dates CHECK (start_date IS NULL OR target_completion_date IS NULL OR start_date <= target_completion_date),
    CONSTRAINT ck_engagements_actual_dates CHECK (start_date IS NULL OR actual_completion_date IS NULL OR start_date <= actual_completion_date),
    CONSTRAINT ck_engagements_completed CHECK ((status = 'completed') = (actual_completion_date IS NOT NULL))
);

CREATE INDEX ix_engagements_client_status ON migration.engagements (client_account_id, status);
CREATE INDEX ix_engagements_engagement_lead_id ON migration.engagements (engagement_lead_id);
CREATE INDEX ix_engagements_created_by ON migration.engagements (created_by);

COMMENT ON TABLE migration.engagements IS 'A project for a client; second half of the tenant key.';
COMMENT ON COLUMN migration.engagements.slug IS 'Name in addresses, unique within the client.';
COMMENT ON COLUMN migration.engagements.description IS 'Free text; NULL when nobody has written one.';
COMMENT ON COLUMN migration.engagements.start_date IS 'NULL until the start is agreed.';
COMMENT ON COLUMN migration.engagements.target_completion_date IS 'NULL until the end is agreed.';
COMMENT ON COLUMN migration.engagements.actual_completion_date IS 'Set exactly when status is completed; NULL before.';
COMMENT ON COLUMN migration.engagements.engagement_lead_id IS 'User who leads the work; NULL until someone does.';
COMMENT ON COLUMN migration.engagements.client_contact_name IS 'Person on the client''s side; NULL means the client''s primary contact.';
COMMENT ON COLUMN migration.engagements.client_contact_email IS 'Address of that person; NULL means the client''s primary contact.';
COMMENT ON COLUMN migration.engagements.settings IS 'Options set by the lead of the engagement.';
COMMENT ON COLUMN migration.engagements.migration_scope IS 'Target clouds, strategies, environments, units and limits that are in or out.';
COMMENT ON COLUMN migration.engagements.team_preferences IS 'Who is informed how often and how.';
COMMENT ON COLUMN migration.engagements.created_by IS 'User who set the engagement up; NULL when the platform did.';

-- Users ---------------------------------------------------------------------------------------------------------

CREATE TABLE migration.users (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email varchar(255) NOT NULL,
    password_hash varchar(255) NULL,
    first_name varchar(100) NOT NULL,
    last_name varchar(100) NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    is_verified boolean NOT NULL DEFAULT false,
    default_client_id uuid NULL,
    default_engagement_id uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    last_login timestamptz NULL,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    -- One spelling per address: the unique key alone would accept Demo@ beside demo@.
    CONSTRAINT ck_users_email CHECK (email = lower(email) AND email LIKE '_%@_%'),
    -- The composite key in 80 checks nothing while its first column is NULL.
    CONSTRAINT ck_users_default_engagement CHECK (default_engagement_id IS NULL OR default_client_id IS NOT NULL)
);

CREATE INDEX ix_users_default_engagement ON migration.users (default_client_id, default_engagement_id);
CREATE INDEX ix_users_is_active ON migration.users (is_active);

COMMENT ON TABLE migration.users IS 'People who sign in. A person may work for several clients, so there are no tenant columns: user_account_associations says which.';
COMMENT ON COLUMN migration.users.email IS 'Sign-in name, in lower case.';
COMMENT ON COLUMN migration.users.password_hash IS 'NULL for users who sign in elsewhere; demo users hold a marker that no password matches.';
COMMENT ON COLUMN migration.users.default_client_id IS 'Client shown after sign-in; NULL lets the user choose.';
COMMENT ON COLUMN migration.users.default_engagement_id IS 'Engagement of the default client shown after sign-in; NULL lets the user choose.';
COMMENT ON COLUMN migration.users.last_login IS 'NULL until the first sign-in.';

CREATE TABLE migration.user_profiles (
    user_id uuid NOT NULL,
    status migration.user_status NOT NULL DEFAULT 'pending_approval',
    approval_requested_at timestamptz NOT NULL DEFAULT now(),
    approved_at timestamptz NULL,
    approved_by uuid NULL,
    registration_reason text NULL,
    organization varchar(255) NULL,
    role_description varchar(255) NULL,
    requested_access_level migration.access_level NOT NULL DEFAULT 'read_only',
    phone_number varchar(20) NULL,
    manager_email varchar(255) NULL,
    linkedin_profile varchar(255) NULL,
    last_login_at timestamptz NULL,
    login_count integer NOT NULL DEFAULT 0,
    failed_login_attempts integer NOT NULL DEFAULT 0,
    last_failed_login timestamptz NULL,
    notification_preferences jsonb NOT NULL DEFAULT '{"email_notifications": true, "system_alerts": true, "learning_updates": false, "weekly_reports": true}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_user_profiles PRIMARY KEY (user_id),
    CONSTRAINT fk_user_profiles_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_user_profiles_approved_by FOREIGN KEY (approved_by) REFERENCES migration.users (id),
    CONSTRAINT ck_user_profiles_approval_dates CHECK (approved_at IS NULL OR approval_requested_at <= approved_at),
    CONSTRAINT ck_user_profiles_approver CHECK (approved_by IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT ck_user_profiles_pending CHECK (status <> 'pending_approval' OR approved_at IS NULL),
    CONSTRAINT ck_user_profiles_login_count CHECK (login_count >= 0),
    CONSTRAINT ck_user_profiles_failed_login_attempts CHECK (failed_login_attempts >= 0)
);

CREATE INDEX ix_user_profiles_approved_by ON migration.user_profiles (approved_by);
CREATE INDEX ix_user_profiles_status ON migration.user_profiles (status);

COMMENT ON TABLE migration.user_profiles IS 'Registration and sign-in history of a user; one row per user, no tenant of its own.';
COMMENT ON COLUMN migration.user_profiles.approved_at IS 'NULL until somebody lets the user in.';
COMMENT ON COLUMN migration.user_profiles.approved_by IS 'User who let the user in; NULL before that, and when the platform did.';
COMMENT ON COLUMN migration.user_profiles.registration_reason IS 'What the user wrote when registering; NULL when invited.';
COMMENT ON COLUMN migration.user_profiles.organization IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.user_profiles.role_description IS 'Job title in the user''s words; NULL when the user did not say.';
COMMENT ON COLUMN migration.user_profiles.requested_access_level IS 'What the user asked for; what was given stands in client_access and engagement_access.';
COMMENT ON COLUMN migration.user_profiles.phone_number IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.user_profiles.manager_email IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.user_profiles.linkedin_profile IS 'Address of a public profile; NULL when the user did not say.';
COMMENT ON COLUMN migration.user_profiles.last_login_at IS 'NULL until the first sign-in.';
COMMENT ON COLUMN migration.user_profiles.failed_login_attempts IS 'Since the last successful sign-in.';
COMMENT ON COLUMN migration.user_profiles.last_failed_login IS 'NULL when no attempt ever failed.';
COMMENT ON COLUMN migration.user_profiles.notification_preferences IS 'Kind of message to true or false.';

CREATE TABLE migration.user_account_associations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role migration.association_role NOT NULL DEFAULT 'member',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_user_account_associations PRIMARY KEY (id),
    CONSTRAINT uq_user_account_associations_user UNIQUE (client_account_id, user_id),
    CONSTRAINT fk_user_account_associations_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_account_associations_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_user_account_associations_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id)
);

CREATE INDEX ix_user_account_associations_user_id ON migration.user_account_associations (user_id);
CREATE INDEX ix_user_account_associations_created_by ON migration.user_account_associations (created_by);

COMMENT ON TABLE migration.user_account_associations IS 'Which user works for which client; users and their profiles are visible to a tenant through this table.';
COMMENT ON COLUMN migration.user_account_associations.created_by IS 'User who made the association; NULL when the platform did.';

CREATE TABLE migration.user_roles (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role_type migration.role_type NOT NULL,
    role_name varchar(100) NOT NULL,
    description text NULL,
    permissions jsonb NOT NULL DEFAULT '{"can_create_clients": false, "can_manage_engagements": false, "can_import_data": true, "can_export_data": true, "can_view_analytics": true, "can_manage_users": false, "can_configure_agents": false, "can_access_admin_console": false}',
    scope_type migration.role_scope NOT NULL DEFAULT 'global',
    scope_client_id uuid NULL,
    scope_engagement_id uuid NULL,
    is_active boolean NOT NULL DEFAULT true,
    assigned_at timestamptz NOT NULL DEFAULT now(),
    assigned_by uuid NULL,
    expires_at timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_user_roles PRIMARY KEY (id),
    -- NULLS NOT DISTINCT: without it a role of client scope could be given twice.
    CONSTRAINT uq_user_roles_role UNIQUE NULLS NOT DISTINCT (client_account_id, user_id, role_type, scope_engagement_id),
    CONSTRAINT fk_user_roles_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_user_roles_scope_client FOREIGN KEY (scope_client_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_scope_engagement FOREIGN KEY (client_account_id, scope_engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_assigned_by FOREIGN KEY (assigned_by) REFERENCES migration.users (id),
    -- A role never reaches outside the tenant that holds it.
    CONSTRAINT ck_user_roles_scope_client CHECK (scope_client_id = client_account_id),
    CONSTRAINT ck_user_roles_scope CHECK (
        (scope_client_id IS NOT NULL) = (scope_type <> 'global')
        AND (scope_engagement_id IS NOT NULL) = (scope_type = 'engagement')),
    CONSTRAINT ck_user_roles_dates CHECK (expires_at IS NULL OR assigned_at <= expires_at)
);

CREATE INDEX ix_user_roles_user_id ON migration.user_roles (user_id);
CREATE INDEX ix_user_roles_scope_client_id ON migration.user_roles (scope_client_id);
CREATE INDEX ix_user_roles_scope_engagement ON migration.user_roles (client_account_id, scope_engagement_id);
CREATE INDEX ix_user_roles_assigned_by ON migration.user_roles (assigned_by);
CREATE INDEX ix_user_roles_client_is_active ON migration.user_roles (client_account_id, is_active);

COMMENT ON TABLE migration.user_roles IS 'Roles of a user within a client.';
COMMENT ON COLUMN migration.user_roles.role_name IS 'The role as the user interface names it.';
COMMENT ON COLUMN migration.user_roles.description IS 'Free text; NULL when the name says enough.';
COMMENT ON COLUMN migration.user_roles.permissions IS 'Permission to true or false; deviations of this assignment from role_permissions.';
COMMENT ON COLUMN migration.user_roles.scope_client_id IS 'The client itself for scopes client and engagement; NULL for global.';
COMMENT ON COLUMN migration.user_roles.scope_engagement_id IS 'The engagement for scope engagement; NULL for the others.';
COMMENT ON COLUMN migration.user_roles.assigned_by IS 'User who gave the role; NULL when the platform did.';
COMMENT ON COLUMN migration.user_roles.expires_at IS 'NULL for a role without an end.';

CREATE TABLE migration.role_permissions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    role_level migration.role_type NOT NULL,
    can_manage_platform_settings boolean NOT NULL DEFAULT false,
    can_manage_all_clients boolean NOT NULL DEFAULT false,
    can_manage_all_users boolean NOT NULL DEFAULT false,
    can_purge_deleted_data boolean NOT NULL DEFAULT false,
    can_view_system_logs boolean NOT NULL DEFAULT false,
    can_create_clients boolean NOT NULL DEFAULT false,
    can_modify_client_settings boolean NOT NULL DEFAULT false,
    can_manage_client_users boolean NOT NULL DEFAULT false,
    can_delete_client_data boolean NOT NULL DEFAULT false,
    can_create_engagements boolean NOT NULL DEFAULT false,
    can_modify_engagement_settings boolean NOT NULL DEFAULT false,
    can_manage_engagement_users boolean NOT NULL DEFAULT false,
    can_delete_engagement_data boolean NOT NULL DEFAULT false,
    can_import_data boolean NOT NULL DEFAULT false,
    can_export_data boolean NOT NULL DEFAULT false,
    can_view_analytics boolean NOT NULL DEFAULT false,
    can_modify_data boolean NOT NULL DEFAULT false,
    can_configure_agents boolean NOT NULL DEFAULT false,
    can_view_agent_insights boolean NOT NULL DEFAULT false,
    can_approve_agent_decisions boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_role_permissions PRIMARY KEY (id),
    CONSTRAINT uq_role_permissions_role_level UNIQUE (role_level)
);

COMMENT ON TABLE migration.role_permissions IS 'Reference data: what each role may do, one row per role; the same for every tenant.';

CREATE TABLE migration.client_access (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    user_profile_id uuid NOT NULL,
    access_level migration.access_level NOT NULL,
    permissions jsonb NOT NULL DEFAULT '{"can_view_data": true, "can_import_data": false, "can_export_data": false, "can_manage_engagements": false, "can_configure_client_settings": false, "can_manage_client_users": false}',
    restricted_environments jsonb NOT NULL DEFAULT '[]',
    restricted_data_types jsonb NOT NULL DEFAULT '[]',
    granted_at timestamptz NOT NULL DEFAULT now(),
    granted_by uuid NOT NULL,
    expires_at timestamptz NULL,
    is_active boolean NOT NULL DEFAULT true,
    last_accessed_at timestamptz NULL,
    access_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_client_access PRIMARY KEY (id),
    CONSTRAINT uq_client_access_user_profile UNIQUE (client_account_id, user_profile_id),
    CONSTRAINT fk_client_access_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_client_access_user_profile FOREIGN KEY (user_profile_id) REFERENCES migration.user_profiles (user_id) ON DELETE CASCADE,
    CONSTRAINT fk_client_access_granted_by FOREIGN KEY (granted_by) REFERENCES migration.users (id),
    CONSTRAINT ck_client_access_dates CHECK (expires_at IS NULL OR granted_at <= expires_at),
    CONSTRAINT ck_client_access_access_count CHECK (access_count >= 0)
);

CREATE INDEX ix_client_access_user_profile_id ON migration.client_access (user_profile_id);
CREATE INDEX ix_client_access_granted_by ON migration.client_access (granted_by);
CREATE INDEX ix_client_access_client_is_active ON migration.client_access (client_account_id, is_active);

COMMENT ON TABLE migration.client_access IS 'What a user may do with a client''s data as a whole.';
COMMENT ON COLUMN migration.client_access.user_profile_id IS 'user_profiles has the user''s id as its key, so this is a user id too.';
COMMENT ON COLUMN migration.client_access.permissions IS 'Permission to true or false.';
COMMENT ON COLUMN migration.client_access.restricted_environments IS 'Array of environment names that stay hidden from the user.';
COMMENT ON COLUMN migration.client_access.restricted_data_types IS 'Array of data kinds that stay hidden from the user.';
COMMENT ON COLUMN migration.client_access.expires_at IS 'NULL for access without an end.';
COMMENT ON COLUMN migration.client_access.last_accessed_at IS 'NULL until the access is first used.';

CREATE TABLE migration.engagement_access (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    user_profile_id uuid NOT NULL,
    access_level migration.access_level NOT NULL,
    engagement_role varchar(100) NULL,
    permissions jsonb NOT NULL DEFAULT '{"can_view_data": true, "can_import_data": false, "can_export_data": false, "can_manage_sessions": false, "can_configure_agents": false, "can_approve_migration_decisions": false, "can_access_sensitive_data": false}',
    restricted_sessions jsonb NOT NULL DEFAULT '[]',
    allowed_session_types jsonb NOT NULL DEFAULT '["data_import", "validation_run"]',
    granted_at timestamptz NOT NULL DEFAULT now(),
    granted_by uuid NOT NULL,
    expires_at timestamptz NULL,
    is_active boolean NOT NULL DEFAULT true,
    last_accessed_at timestamptz NULL,
    access_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_engagement_access PRIMARY KEY (id),
    CONSTRAINT uq_engagement_access_user_profile UNIQUE (client_account_id, engagement_id, user_profile_id),
    CONSTRAINT fk_engagement_access_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_engagement_access_user_profile FOREIGN KEY (user_profile_id) REFERENCES migration.user_profiles (user_id) ON DELETE CASCADE,
    CONSTRAINT fk_engagement_access_granted_by FOREIGN KEY (granted_by) REFERENCES migration.users (id),
    CONSTRAINT ck_engagement_access_dates CHECK (expires_at IS NULL OR granted_at <= expires_at),
    CONSTRAINT ck_engagement_access_access_count CHECK (access_count >= 0)
);

CREATE INDEX ix_engagement_access_user_profile_id ON migration.engagement_access (user_profile_id);
CREATE INDEX ix_engagement_access_granted_by ON migration.engagement_access (granted_by);
CREATE INDEX ix_engagement_access_tenant_is_active ON migration.engagement_access (client_account_id, engagement_id, is_active);

COMMENT ON TABLE migration.engagement_access IS 'What a user may do with the data of one engagement.';
COMMENT ON COLUMN migration.engagement_access.user_profile_id IS 'user_profiles has the user''s id as its key, so this is a user id too.';
COMMENT ON COLUMN migration.engagement_access.engagement_role IS 'Part that the user plays in the project, in words; NULL when none is agreed.';
COMMENT ON COLUMN migration.engagement_access.permissions IS 'Permission to true or false.';
COMMENT ON COLUMN migration.engagement_access.restricted_sessions IS 'Array of work session names that stay hidden from the user.';
COMMENT ON COLUMN migration.engagement_access.allowed_session_types IS 'Array of work session kinds that the user may open.';
COMMENT ON COLUMN migration.engagement_access.expires_at IS 'NULL for access without an end.';
COMMENT ON COLUMN migration.engagement_access.last_accessed_at IS 'NULL until the access is first used.';

CREATE TABLE migration.enhanced_user_profiles (
    client_account_id uuid NOT NULL,
    user_id uuid NOT NULL,
    status migration.user_status NOT NULL DEFAULT 'pending_approval',
    role_level migration.role_type NOT NULL DEFAULT 'viewer',
    data_scope migration.data_scope NOT NULL DEFAULT 'demo_only',
    scope_client_account_id uuid NULL,
    scope_engagement_id uuid NULL,
    registration_reason text NULL,
    organization varchar(255) NULL,
    role_description varchar(255) NULL,
    phone_number varchar(20) NULL,
    manager_email varchar(255) NULL,
    approval_requested_at timestamptz NOT NULL DEFAULT now(),
    approved_at timestamptz NULL,
    approved_by uuid NULL,
    last_login_at timestamptz NULL,
    login_count integer NOT NULL DEFAULT 0,
    failed_login_attempts integer NOT NULL DEFAULT 0,
    is_deleted boolean NOT NULL DEFAULT false,
    deleted_at timestamptz NULL,
    deleted_by uuid NULL,
    delete_reason text NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    -- A user has one such profile with each client; the user alone as key would let one tenant block another.
    CONSTRAINT pk_enhanced_user_profiles PRIMARY KEY (client_account_id, user_id),
    CONSTRAINT fk_enhanced_user_profiles_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_enhanced_user_profiles_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_enhanced_user_profiles_scope_client FOREIGN KEY (scope_client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_enhanced_user_profiles_scope_engagement FOREIGN KEY (client_account_id, scope_engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_enhanced_user_profiles_approved_by FOREIGN KEY (approved_by) REFERENCES migration.users (id),
    CONSTRAINT fk_enhanced_user_profiles_deleted_by FOREIGN KEY (deleted_by) REFERENCES migration.users (id),
    CONSTRAINT ck_enhanced_user_profiles_scope_client CHECK (scope_client_account_id = client_account_id),
    CONSTRAINT ck_enhanced_user_profiles_scope CHECK (
        (scope_client_account_id IS NOT NULL) = (data_scope IN ('client', 'engagement'))
        AND (scope_engagement_id IS NOT NULL) = (data_scope = 'engagement')),
    CONSTRAINT ck_enhanced_user_profiles_approval_dates CHECK (approved_at IS NULL OR approval_requested_at <= approved_at),
    CONSTRAINT ck_enhanced_user_profiles_approver CHECK (approved_by IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT ck_enhanced_user_profiles_pending CHECK (status <> 'pending_approval' OR approved_at IS NULL),
    CONSTRAINT ck_enhanced_user_profiles_deleted CHECK (is_deleted = (deleted_at IS NOT NULL) AND (deleted_by IS NULL OR is_deleted)),
    CONSTRAINT ck_enhanced_user_profiles_login_count CHECK (login_count >= 0),
    CONSTRAINT ck_enhanced_user_profiles_failed_login_attempts CHECK (failed_login_attempts >= 0)
);

CREATE INDEX ix_enhanced_user_profiles_user_id ON migration.enhanced_user_profiles (user_id);
CREATE INDEX ix_enhanced_user_profiles_scope_client_account_id ON migration.enhanced_user_profiles (scope_client_account_id);
CREATE INDEX ix_enhanced_user_profiles_scope_engagement ON migration.enhanced_user_profiles (client_account_id, scope_engagement_id);
CREATE INDEX ix_enhanced_user_profiles_approved_by ON migration.enhanced_user_profiles (approved_by);
CREATE INDEX ix_enhanced_user_profiles_deleted_by ON migration.enhanced_user_profiles (deleted_by);
CREATE INDEX ix_enhanced_user_profiles_client_status ON migration.enhanced_user_profiles (client_account_id, status);
CREATE INDEX ix_enhanced_user_profiles_client_role_level ON migration.enhanced_user_profiles (client_account_id, role_level);

COMMENT ON TABLE migration.enhanced_user_profiles IS 'A user as one client sees the person: role, reach of the data, approval, soft deletion.';
COMMENT ON COLUMN migration.enhanced_user_profiles.scope_client_account_id IS 'The client itself for data scopes client and engagement; NULL for the others.';
COMMENT ON COLUMN migration.enhanced_user_profiles.scope_engagement_id IS 'The engagement for data scope engagement; NULL for the others.';
COMMENT ON COLUMN migration.enhanced_user_profiles.registration_reason IS 'What the user wrote when registering; NULL when invited.';
COMMENT ON COLUMN migration.enhanced_user_profiles.organization IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.enhanced_user_profiles.role_description IS 'Job title in the user''s words; NULL when the user did not say.';
COMMENT ON COLUMN migration.enhanced_user_profiles.phone_number IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.enhanced_user_profiles.manager_email IS 'NULL when the user did not say.';
COMMENT ON COLUMN migration.enhanced_user_profiles.approved_at IS 'NULL until somebody lets the user in.';
COMMENT ON COLUMN migration.enhanced_user_profiles.approved_by IS 'User who let the user in; NULL before that, and when the platform did.';
COMMENT ON COLUMN migration.enhanced_user_profiles.last_login_at IS 'Last sign-in to this client; NULL until the first.';
COMMENT ON COLUMN migration.enhanced_user_profiles.deleted_at IS 'Set exactly when is_deleted; NULL otherwise.';
COMMENT ON COLUMN migration.enhanced_user_profiles.deleted_by IS 'User who deleted the profile; NULL while it is not deleted, and when the platform did.';
COMMENT ON COLUMN migration.enhanced_user_profiles.delete_reason IS 'NULL while not deleted, and when no reason was given.';

CREATE TABLE migration.role_change_approvals (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    target_user_id uuid NOT NULL,
    -- Quoted: CURRENT_ROLE is a reserved word; the platform's name is kept all the same.
    "current_role" migration.role_type NOT NULL,
    requested_role migration.role_type NOT NULL,
    justification text NULL,
    status migration.review_status NOT NULL DEFAULT 'pending',
    approved_by uuid NULL,
    approval_notes text NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    approved_at timestamptz NULL,
    expires_at timestamptz NULL,
    CONSTRAINT pk_role_change_approvals PRIMARY KEY (id),
    CONSTRAINT fk_role_change_approvals_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_role_change_approvals_requested_by FOREIGN KEY (requested_by) REFERENCES migration.users (id),
    CONSTRAINT fk_role_change_approvals_target_user FOREIGN KEY (target_user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_role_change_approvals_approved_by FOREIGN KEY (approved_by) REFERENCES migration.users (id),
    CONSTRAINT ck_role_change_approvals_roles CHECK ("current_role" <> requested_role),
    CONSTRAINT ck_role_change_approvals_decision CHECK (
        (approved_by IS NULL) = (approved_at IS NULL)
        AND (approved_at IS NULL) = (status = 'pending')),
    CONSTRAINT ck_role_change_approvals_approval_dates CHECK (approved_at IS NULL OR requested_at <= approved_at),
    CONSTRAINT ck_role_change_approvals_expiry_dates CHECK (expires_at IS NULL OR requested_at <= expires_at)
);

CREATE INDEX ix_role_change_approvals_client_status ON migration.role_change_approvals (client_account_id, status);
CREATE INDEX ix_role_change_approvals_requested_by ON migration.role_change_approvals (requested_by);
CREATE INDEX ix_role_change_approvals_target_user_id ON migration.role_change_approvals (target_user_id);
CREATE INDEX ix_role_change_approvals_approved_by ON migration.role_change_approvals (approved_by);

COMMENT ON TABLE migration.role_change_approvals IS 'Requests to give a user of the client another role.';
COMMENT ON COLUMN migration.role_change_approvals."current_role" IS 'Role of the target user when the request was made.';
COMMENT ON COLUMN migration.role_change_approvals.justification IS 'Why; NULL when the requester gave no reason.';
COMMENT ON COLUMN migration.role_change_approvals.approved_by IS 'User who decided, whichever way; NULL while status is pending.';
COMMENT ON COLUMN migration.role_change_approvals.approval_notes IS 'What the decider wrote; NULL before the decision, and when nothing was written.';
COMMENT ON COLUMN migration.role_change_approvals.approved_at IS 'When the decision fell, whichever way; NULL while status is pending.';
COMMENT ON COLUMN migration.role_change_approvals.expires_at IS 'Until when the request can be decided; NULL for no limit.';
