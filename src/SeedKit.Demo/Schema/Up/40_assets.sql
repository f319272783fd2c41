-- The inventory: assets, how they depend on one another, tags, embeddings, and the 6R overview per engagement.
-- A maintainer may add columns to assets, which are the targets of field mapping; existing ones are mapped by name.

CREATE TYPE migration.asset_status AS ENUM ('pending', 'discovered', 'active', 'inactive');
COMMENT ON TYPE migration.asset_status IS 'Standing in the inventory: imported but not confirmed, confirmed by discovery, confirmed as in use, no longer in use.';

CREATE TYPE migration.asset_migration_status AS ENUM ('discovered', 'assessed', 'planned', 'migrating', 'migrated', 'failed', 'excluded');
COMMENT ON TYPE migration.asset_migration_status IS 'How far the migration of an asset has come.';

CREATE TYPE migration.asset_mapping_status AS ENUM ('pending', 'partial', 'mapped');
COMMENT ON TYPE migration.asset_mapping_status IS 'How many of an asset''s critical fields are mapped: none, some, all.';

CREATE TYPE migration.asset_readiness AS ENUM ('not_ready', 'needs_review', 'ready');
COMMENT ON TYPE migration.asset_readiness IS 'Whether an asset can be put through 6R analysis, ascending.';

CREATE TYPE migration.asset_discovery_method AS ENUM ('import', 'network_scan', 'cloud_api', 'manual');
COMMENT ON TYPE migration.asset_discovery_method IS 'How an asset became known.';

CREATE TYPE migration.dependency_type AS ENUM ('hosting', 'database', 'network', 'integration', 'storage');
COMMENT ON TYPE migration.dependency_type IS 'What an asset needs another one for: to run on it, for its data, to be reached through it, to call it, to keep files on it.';

CREATE TYPE migration.tag_assignment_method AS ENUM ('automatic', 'rule', 'manual');
COMMENT ON TYPE migration.tag_assignment_method IS 'Who put a tag on an asset: an agent by similarity, a rule, a user.';

CREATE TYPE migration.cmdb_analysis_status AS ENUM ('in_progress', 'completed', 'failed');
COMMENT ON TYPE migration.cmdb_analysis_status IS 'Life of a 6R overview.';

CREATE TABLE migration.assets (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    -- Orchestration
    flow_id uuid NULL,
    migration_id uuid NULL,
    master_flow_id uuid NOT NULL,
    discovery_flow_id uuid NULL,
    assessment_flow_id uuid NULL,
    planning_flow_id uuid NULL,
    execution_flow_id uuid NULL,
    source_phase migration.flow_type NOT NULL DEFAULT 'discovery',
    current_phase migration.flow_type NOT NULL DEFAULT 'discovery',
    phase_context jsonb NOT NULL DEFAULT '{}',
    -- Identity
    name varchar(255) NOT NULL,
    asset_name varchar(255) NULL,
    hostname varchar(255) NULL,
    asset_type migration.asset_type NOT NULL,
    description text NULL,
    ip_address inet NULL,
    fqdn varchar(255) NULL,
    mac_address varchar(17) NULL,
    -- Place
    environment migration.environment_type NULL,
    location varchar(100) NULL,
    datacenter varchar(100) NULL,
    rack_location varchar(50) NULL,
    availability_zone varchar(50) NULL,
    -- Build
    operating_system varchar(100) NULL,
    os_version varchar(50) NULL,
    cpu_cores integer NULL,
    memory_gb numeric(10,2) NULL,
    storage_gb numeric(12,2) NULL,
    -- Business
    business_owner varchar(255) NULL,
    technical_owner varchar(255) NULL,
    department varchar(100) NULL,
    application_name varchar(255) NULL,
    technology_stack varchar(255) NULL,
    criticality migration.risk_level NULL,
    business_criticality migration.risk_level NULL,
    custom_attributes jsonb NOT NULL DEFAULT '{}',
    -- Migration
    six_r_strategy migration.sixr_strategy NULL,
    mapping_status migration.asset_mapping_status NOT NULL DEFAULT 'pending',
    migration_priority integer NOT NULL DEFAULT 5,
    migration_complexity migration.risk_level NULL,
    migration_wave integer NULL,
    sixr_ready migration.asset_readiness NOT NULL DEFAULT 'not_ready',
    status migration.asset_status NOT NULL DEFAULT 'discovered',
    migration_status migration.asset_migration_status NOT NULL DEFAULT 'discovered',
    dependencies jsonb NOT NULL DEFAULT '[]',
    related_assets jsonb NOT NULL DEFAULT '[]',
    -- Discovery
    discovery_method migration.asset_discovery_method NOT NULL DEFAULT 'import',
    discovery_source varchar(100) NULL,
    discovery_timestamp timestamptz NULL,
    -- Performance, quality, cost
    cpu_utilization_percent numeric(5,2) NULL,
    memory_utilization_percent numeric(5,2) NULL,
    disk_iops numeric(12,2) NULL,
    network_throughput_mbps numeric(12,2) NULL,
    completeness_score numeric(5,2) NULL,
    quality_score numeric(5,2) NULL,
    current_monthly_cost numeric(12,2) NULL,
    estimated_cloud_cost numeric(12,2) NULL,
    -- Origin
    imported_by uuid NULL,
    imported_at timestamptz NULL,
    source_filename varchar(255) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    updated_by uuid NULL,
    CONSTRAINT pk_assets PRIMARY KEY (id),
    CONSTRAINT uq_assets_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_assets_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_flow FOREIGN KEY (client_account_id, engagement_id, flow_id) REFERENCES migration.discovery_flows (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_discovery_flow FOREIGN KEY (client_account_id, engagement_id, discovery_flow_id) REFERENCES migration.discovery_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id),
    CONSTRAINT fk_assets_planning_flow FOREIGN KEY (client_account_id, engagement_id, planning_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id),
    CONSTRAINT fk_assets_execution_flow FOREIGN KEY (client_account_id, engagement_id, execution_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id),
    CONSTRAINT fk_assets_imported_by FOREIGN KEY (imported_by) REFERENCES migration.users (id),
    CONSTRAINT fk_assets_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT fk_assets_updated_by FOREIGN KEY (updated_by) REFERENCES migration.users (id),
    -- flow_id and discovery_flow_id name the same row by its two keys, so one is never there alone.
    CONSTRAINT ck_assets_discovery_flow CHECK ((flow_id IS NULL) = (discovery_flow_id IS NULL)),
    CONSTRAINT ck_assets_mac_address CHECK (mac_address ~ '^[0-9a-f]{2}(:[0-9a-f]{2}){5}$'),
    CONSTRAINT ck_assets_cpu_cores CHECK (cpu_cores >= 0),
    CONSTRAINT ck_assets_memory_gb CHECK (memory_gb >= 0),
    CONSTRAINT ck_assets_storage_gb CHECK (storage_gb >= 0),
    CONSTRAINT ck_assets_migration_priority CHECK (migration_priority BETWEEN 1 AND 10),
    CONSTRAINT ck_assets_migration_wave CHECK (migration_wave >= 1),
    CONSTRAINT ck_assets_cpu_utilization_percent CHECK (cpu_utilization_percent BETWEEN 0 AND 100),
    CONSTRAINT ck_assets_memory_utilization_percent CHECK (memory_utilization_percent BETWEEN 0 AND 100),
    CONSTRAINT ck_assets_disk_iops CHECK (disk_iops >= 0),
    CONSTRAINT ck_assets_network_throughput_mbps CHECK (network_throughput_mbps >= 0),
    CONSTRAINT ck_assets_completeness_score CHECK (completeness_score BETWEEN 0 AND 100),
    CONSTRAINT ck_assets_quality_score CHECK (quality_score BETWEEN 0 AND 100),
    CONSTRAINT ck_assets_current_monthly_cost CHECK (current_monthly_cost >= 0),
    CONSTRAINT ck_assets_estimated_cloud_cost CHECK (estimated_cloud_cost >= 0),
    CONSTRAINT ck_assets_import CHECK (
        (imported_by IS NULL) = (imported_at IS NULL)
        AND (imported_at IS NULL) = (source_filename IS NULL))
);

CREATE INDEX ix_assets_flow ON migration.assets (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_assets_migration ON migration.assets (client_account_id, engagement_id, migration_id);
CREATE INDEX ix_assets_master_flow ON migration.assets (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_assets_discovery_flow ON migration.assets (client_account_id, engagement_id, discovery_flow_id);
CREATE INDEX ix_assets_assessment_flow ON migration.assets (client_account_id, engagement_id, assessment_flow_id);
CREATE INDEX ix_assets_planning_flow ON migration.assets (client_account_id, engagement_id, planning_flow_id);
CREATE INDEX ix_assets_execution_flow ON migration.assets (client_account_id, engagement_id, execution_flow_id);
CREATE INDEX ix_assets_imported_by ON migration.assets (imported_by);
CREATE INDEX ix_assets_created_by ON migration.assets (created_by);
CREATE INDEX ix_assets_updated_by ON migration.assets (updated_by);
CREATE INDEX ix_assets_tenant_created_at ON migration.assets (client_account_id, engagement_id, created_at);
CREATE INDEX ix_assets_tenant_asset_type ON migration.assets (client_account_id, engagement_id, asset_type);
CREATE INDEX ix_assets_tenant_name ON migration.assets (client_account_id, engagement_id, name);
CREATE INDEX ix_assets_tenant_hostname ON migration.assets (client_account_id, engagement_id, hostname);
CREATE INDEX ix_assets_tenant_environment ON migration.assets (client_account_id, engagement_id, environment);
CREATE INDEX ix_assets_tenant_status ON migration.assets (client_account_id, engagement_id, status);
CREATE INDEX ix_assets_tenant_migration_status ON migration.assets (client_account_id, engagement_id, migration_status);
CREATE INDEX ix_assets_tenant_mapping_status ON migration.assets (client_account_id, engagement_id, mapping_status);
CREATE INDEX ix_assets_tenant_phases ON migration.assets (client_account_id, engagement_id, current_phase, source_phase);
CREATE INDEX ix_assets_tenant_wave ON migration.assets (client_account_id, engagement_id, migration_wave, six_r_strategy);

COMMENT ON TABLE migration.assets IS 'What is to be migrated: applications, servers, databases, network devices, storage. Most columns are NULL when the source did not bring the value or the kind of asset has none.';
COMMENT ON COLUMN migration.assets.flow_id IS 'discovery_flows.flow_id of the flow that found the asset; NULL for an asset entered by hand.';
COMMENT ON COLUMN migration.assets.migration_id IS 'Migration project that moves the asset; NULL until it is in one. Its key stands in 80.';
COMMENT ON COLUMN migration.assets.master_flow_id IS 'Master flow that the asset belongs to in all phases.';
COMMENT ON COLUMN migration.assets.discovery_flow_id IS 'discovery_flows.id of the same flow as flow_id; NULL together with it.';
COMMENT ON COLUMN migration.assets.assessment_flow_id IS 'Master flow of the assessment; NULL until the asset is assessed.';
COMMENT ON COLUMN migration.assets.planning_flow_id IS 'Master flow of the planning; NULL until the asset is planned.';
COMMENT ON COLUMN migration.assets.execution_flow_id IS 'Master flow of the execution; NULL until the move begins.';
COMMENT ON COLUMN migration.assets.phase_context IS 'Notes of the phases for one another.';
COMMENT ON COLUMN migration.assets.name IS 'Name in the inventory, as the import brought it.';
COMMENT ON COLUMN migration.assets.asset_name IS 'Name that people use, where it differs from name; NULL where it does not.';
COMMENT ON COLUMN migration.assets.hostname IS 'NULL for assets without a host of their own.';
COMMENT ON COLUMN migration.assets.description IS 'NULL when the source brought none.';
COMMENT ON COLUMN migration.assets.ip_address IS 'NULL for assets without an address, or when unknown.';
COMMENT ON COLUMN migration.assets.fqdn IS 'NULL for assets without a host of their own.';
COMMENT ON COLUMN migration.assets.mac_address IS 'Lower case with colons; NULL for assets without a network card, or when unknown.';
COMMENT ON COLUMN migration.assets.environment IS 'NULL when unknown.';
COMMENT ON COLUMN migration.assets.location IS 'City or site; NULL when unknown.';
COMMENT ON COLUMN migration.assets.datacenter IS 'NULL when unknown, and for assets already in a cloud.';
COMMENT ON COLUMN migration.assets.rack_location IS 'Row, rack and unit; NULL for virtual assets.';
COMMENT ON COLUMN migration.assets.availability_zone IS 'Zone of the cloud; NULL for assets on premises.';
COMMENT ON COLUMN migration.assets.operating_system IS 'NULL for assets without one.';
COMMENT ON COLUMN migration.assets.os_version IS 'NULL for assets without an operating system, or when unknown.';
COMMENT ON COLUMN migration.assets.cpu_cores IS 'NULL for assets without hardware of their own, or when unknown.';
COMMENT ON COLUMN migration.assets.memory_gb IS 'GiB; NULL for assets without hardware of their own, or when unknown.';
COMMENT ON COLUMN migration.assets.storage_gb IS 'GiB; NULL for assets without storage, or when unknown.';
COMMENT ON COLUMN migration.assets.business_owner IS 'Person or unit that answers for the use; NULL when unknown.';
COMMENT ON COLUMN migration.assets.technical_owner IS 'Person or unit that answers for the operation; NULL when unknown.';
COMMENT ON COLUMN migration.assets.department IS 'NULL when unknown.';
COMMENT ON COLUMN migration.assets.application_name IS 'Application that the asset serves; NULL for shared infrastructure.';
COMMENT ON COLUMN migration.assets.technology_stack IS 'Main technologies, separated by commas; NULL when unknown.';
COMMENT ON COLUMN migration.assets.criticality IS 'As the source system rates the asset; NULL when it does not.';
COMMENT ON COLUMN migration.assets.business_criticality IS 'As the business rates the asset; NULL until somebody has.';
COMMENT ON COLUMN migration.assets.custom_attributes IS 'Values of the client''s custom_target_fields: field name to value.';
COMMENT ON COLUMN migration.assets.six_r_strategy IS 'Recommended strategy; NULL until the asset is analysed.';
COMMENT ON COLUMN migration.assets.migration_priority IS '1 is first, 10 is last.';
COMMENT ON COLUMN migration.assets.migration_complexity IS 'NULL until the asset is analysed.';
COMMENT ON COLUMN migration.assets.migration_wave IS 'wave_number of a migration wave of the engagement; NULL until the asset is planned.';
COMMENT ON COLUMN migration.assets.status IS 'Standing in the inventory; the summary of the inventory page counts discovered and pending.';
COMMENT ON COLUMN migration.assets.dependencies IS 'Array of asset ids this one needs, as the pages show them; asset_dependencies is what counts.';
COMMENT ON COLUMN migration.assets.related_assets IS 'Array of asset ids that belong together with this one.';
COMMENT ON COLUMN migration.assets.discovery_source IS 'System or scan that brought the asset; NULL for an asset entered by hand.';
COMMENT ON COLUMN migration.assets.discovery_timestamp IS 'NULL for an asset entered by hand.';
COMMENT ON COLUMN migration.assets.cpu_utilization_percent IS 'Average, 0 to 100; NULL when not measured.';
COMMENT ON COLUMN migration.assets.memory_utilization_percent IS 'Average, 0 to 100; NULL when not measured.';
COMMENT ON COLUMN migration.assets.disk_iops IS 'Average operations per second; NULL when not measured.';
COMMENT ON COLUMN migration.assets.network_throughput_mbps IS 'Average megabits per second; NULL when not measured.';
COMMENT ON COLUMN migration.assets.completeness_score IS 'Share of the fields that are filled, 0 to 100; NULL until rated.';
COMMENT ON COLUMN migration.assets.quality_score IS 'Plausibility of the values, 0 to 100; NULL until rated.';
COMMENT ON COLUMN migration.assets.current_monthly_cost IS 'US dollars per month today; NULL when unknown.';
COMMENT ON COLUMN migration.assets.estimated_cloud_cost IS 'US dollars per month after the migration; NULL until estimated.';
COMMENT ON COLUMN migration.assets.imported_by IS 'User who imported the file; NULL for assets that no import brought.';
COMMENT ON COLUMN migration.assets.imported_at IS 'NULL together with imported_by.';
COMMENT ON COLUMN migration.assets.source_filename IS 'data_imports.filename the asset came from; NULL together with imported_by.';
COMMENT ON COLUMN migration.assets.created_by IS 'User who created the row; NULL when an agent did.';
COMMENT ON COLUMN migration.assets.updated_by IS 'User who changed the row last; NULL when an agent did, or nobody.';

CREATE TABLE migration.asset_dependencies (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    depends_on_asset_id uuid NOT NULL,
    dependency_type migration.dependency_type NOT NULL,
    description text NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_asset_dependencies PRIMARY KEY (id),
    CONSTRAINT uq_asset_dependencies_pair UNIQUE (client_account_id, engagement_id, asset_id, depends_on_asset_id, dependency_type),
    CONSTRAINT fk_asset_dependencies_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_dependencies_asset FOREIGN KEY (client_account_id, engagement_id, asset_id) REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_dependencies_depends_on_asset FOREIGN KEY (client_account_id, engagement_id, depends_on_asset_id) REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_asset_dependencies_pair CHECK (asset_id <> depends_on_asset_id)
);

CREATE INDEX ix_asset_dependencies_depends_on_asset ON migration.asset_dependencies (client_account_id, engagement_id, depends_on_asset_id);
CREATE INDEX ix_asset_dependencies_tenant_type ON migration.asset_dependencies (client_account_id, engagement_id, dependency_type);

COMMENT ON TABLE migration.asset_dependencies IS 'asset_id needs depends_on_asset_id. Circles are allowed: real estates have them, and planning has to see them.';
COMMENT ON COLUMN migration.asset_dependencies.description IS 'Port, protocol or purpose in words; NULL when unknown.';

CREATE TABLE migration.tags (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    name varchar(100) NOT NULL,
    category varchar(50) NOT NULL,
    description text NULL,
    reference_embedding real[] NULL,
    confidence_threshold numeric(4,3) NOT NULL DEFAULT 0.7,
    is_active boolean NOT NULL DEFAULT true,
    usage_count integer NOT NULL DEFAULT 0,
    last_used timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_tags PRIMARY KEY (id),
    CONSTRAINT uq_tags_tenant UNIQUE (client_account_id, id),
    CONSTRAINT uq_tags_name UNIQUE (client_account_id, name),
    CONSTRAINT fk_tags_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    -- The numbers of dimensions that embedding models in use give; pgvector would say this in its type, but is not
    -- on every server.
    CONSTRAINT ck_tags_reference_embedding CHECK (
        array_ndims(reference_embedding) = 1
        AND cardinality(reference_embedding) IN (384, 768, 1536)
        AND array_position(reference_embedding, NULL) IS NULL),
    CONSTRAINT ck_tags_confidence_threshold CHECK (confidence_threshold BETWEEN 0 AND 1),
    CONSTRAINT ck_tags_usage_count CHECK (usage_count >= 0),
    CONSTRAINT ck_tags_usage CHECK ((usage_count = 0) = (last_used IS NULL))
);

CREATE INDEX ix_tags_client_category ON migration.tags (client_account_id, category);
CREATE INDEX ix_tags_client_is_active ON migration.tags (client_account_id, is_active);

COMMENT ON TABLE migration.tags IS 'Labels that a client puts on its assets; shared by its engagements.';
COMMENT ON COLUMN migration.tags.category IS 'Group of tags in the user interface, e.g. technology, compliance, business.';
COMMENT ON COLUMN migration.tags.description IS 'Free text; NULL when the name says enough.';
COMMENT ON COLUMN migration.tags.reference_embedding IS 'Vector that asset embeddings of the same length are compared with; NULL for tags set by hand only.';
COMMENT ON COLUMN migration.tags.confidence_threshold IS 'Similarity from which the tag is assigned automatically, 0 to 1.';
COMMENT ON COLUMN migration.tags.usage_count IS 'Number of asset_tags of this tag.';
COMMENT ON COLUMN migration.tags.last_used IS 'Last assignment; NULL exactly when usage_count is 0.';

CREATE TABLE migration.asset_tags (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    tag_id uuid NOT NULL,
    confidence_score numeric(4,3) NULL,
    assigned_method migration.tag_assignment_method NOT NULL,
    assigned_by uuid NULL,
    is_validated boolean NOT NULL DEFAULT false,
    validated_by uuid NULL,
    validated_at timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_asset_tags PRIMARY KEY (id),
    CONSTRAINT uq_asset_tags_tag UNIQUE (client_account_id, engagement_id, asset_id, tag_id),
    CONSTRAINT fk_asset_tags_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_tags_asset FOREIGN KEY (client_account_id, engagement_id, asset_id) REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_tags_tag FOREIGN KEY (client_account_id, tag_id) REFERENCES migration.tags (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_tags_assigned_by FOREIGN KEY (assigned_by) REFERENCES migration.users (id),
    CONSTRAINT fk_asset_tags_validated_by FOREIGN KEY (validated_by) REFERENCES migration.users (id),
    CONSTRAINT ck_asset_tags_confidence_score CHECK (confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_asset_tags_assignment CHECK (
        (assigned_by IS NOT NULL) = (assigned_method = 'manual')
        AND (confidence_score IS NOT NULL) = (assigned_method = 'automatic')),
    CONSTRAINT ck_asset_tags_validation CHECK (
        (validated_by IS NULL) = (validated_at IS NULL)
        AND is_validated = (validated_at IS NOT NULL)),
    CONSTRAINT ck_asset_tags_dates CHECK (validated_at IS NULL OR created_at <= validated_at)
);

CREATE INDEX ix_asset_tags_tag ON migration.asset_tags (client_account_id, tag_id);
CREATE INDEX ix_asset_tags_assigned_by ON migration.asset_tags (assigned_by);
CREATE INDEX ix_asset_tags_validated_by ON migration.asset_tags (validated_by);

COMMENT ON TABLE migration.asset_tags IS 'Tags on assets.';
COMMENT ON COLUMN migration.asset_tags.confidence_score IS 'Similarity, 0 to 1; set exactly for automatic assignments, NULL otherwise.';
COMMENT ON COLUMN migration.asset_tags.assigned_by IS 'User who put the tag there; set exactly for manual assignments, NULL otherwise.';
COMMENT ON COLUMN migration.asset_tags.validated_by IS 'User who confirmed the tag; NULL until somebody does.';
COMMENT ON COLUMN migration.asset_tags.validated_at IS 'Set exactly when is_validated; NULL before.';

CREATE TABLE migration.asset_embeddings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    embedding real[] NULL,
    source_text text NOT NULL,
    embedding_model varchar(100) NOT NULL DEFAULT 'text-embedding-ada-002',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_asset_embeddings PRIMARY KEY (id),
    CONSTRAINT uq_asset_embeddings_model UNIQUE (client_account_id, engagement_id, asset_id, embedding_model),
    CONSTRAINT fk_asset_embeddings_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_embeddings_asset FOREIGN KEY (client_account_id, engagement_id, asset_id) REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    -- See tags.reference_embedding.
    CONSTRAINT ck_asset_embeddings_embedding CHECK (
        array_ndims(embedding) = 1
        AND cardinality(embedding) IN (384, 768, 1536)
        AND array_position(embedding, NULL) IS NULL)
);

COMMENT ON TABLE migration.asset_embeddings IS 'What an asset''s description means, as a vector, for finding similar assets and fitting tags.';
COMMENT ON COLUMN migration.asset_embeddings.embedding IS 'Vector of 384, 768 or 1536 numbers, as embedding_model gives them; NULL while the text waits for the model.';
COMMENT ON COLUMN migration.asset_embeddings.source_text IS 'The text the vector stands for.';

CREATE TABLE migration.cmdb_sixr_analyses (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    analysis_name varchar(255) NOT NULL,
    description text NULL,
    status migration.cmdb_analysis_status NOT NULL DEFAULT 'in_progress',
    total_assets integer NOT NULL DEFAULT 0,
    rehost_count integer NOT NULL DEFAULT 0,
    replatform_count integer NOT NULL DEFAULT 0,
    repurchase_count integer NOT NULL DEFAULT 0,
    refactor_count integer NOT NULL DEFAULT 0,
    retire_count integer NOT NULL DEFAULT 0,
    retain_count integer NOT NULL DEFAULT 0,
    total_current_cost numeric(12,2) NULL,
    total_estimated_cost numeric(12,2) NULL,
    potential_savings numeric(12,2) NULL,
    analysis_results jsonb NULL,
    recommendations jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_cmdb_sixr_analyses PRIMARY KEY (id),
    CONSTRAINT fk_cmdb_sixr_analyses_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_cmdb_sixr_analyses_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_cmdb_sixr_analyses_counts CHECK (
        total_assets >= 0 AND rehost_count >= 0 AND replatform_count >= 0 AND repurchase_count >= 0
        AND refactor_count >= 0 AND retire_count >= 0 AND retain_count >= 0),
    CONSTRAINT ck_cmdb_sixr_analyses_sum CHECK (
        rehost_count + replatform_count + repurchase_count + refactor_count + retire_count + retain_count <= total_assets),
    CONSTRAINT ck_cmdb_sixr_analyses_total_current_cost CHECK (total_current_cost >= 0),
    CONSTRAINT ck_cmdb_sixr_analyses_total_estimated_cost CHECK (total_estimated_cost >= 0)
);

CREATE INDEX ix_cmdb_sixr_analyses_tenant_status ON migration.cmdb_sixr_analyses (client_account_id, engagement_id, status);
CREATE INDEX ix_cmdb_sixr_analyses_created_by ON migration.cmdb_sixr_analyses (created_by);

COMMENT ON TABLE migration.cmdb_sixr_analyses IS '6R overview of an engagement''s inventory: how many assets take which way, and what that costs.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.description IS 'Free text; NULL when the name says enough.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.total_assets IS 'Assets looked at; those without a strategy yet are in none of the six counts.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.total_current_cost IS 'US dollars per month today; NULL until computed.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.total_estimated_cost IS 'US dollars per month after the migration; NULL until computed.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.potential_savings IS 'Current less estimated, below zero when the cloud costs more; NULL until computed.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.analysis_results IS 'Breakdown by environment, criticality and department; NULL until completed.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.recommendations IS 'What to do next; NULL until completed.';
COMMENT ON COLUMN migration.cmdb_sixr_analyses.created_by IS 'User who asked for the overview; NULL when an agent did.';
