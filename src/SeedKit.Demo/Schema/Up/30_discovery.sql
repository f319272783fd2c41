-- Discovery: master flows, data imports with their raw records and field mappings, discovery flows.
-- A maintainer may add columns; master_flow_id ties the phases together: nullable in the three import tables,
-- where a record can exist before any flow does, and NOT NULL in everything that follows.

CREATE TYPE migration.flow_type AS ENUM ('discovery', 'assessment', 'planning', 'execution');
COMMENT ON TYPE migration.flow_type IS 'Phase of the platform''s work, in order; what a master flow does, and where an asset comes from and stands.';

CREATE TYPE migration.discovery_flow_type AS ENUM ('initial', 'incremental', 'recovery');
COMMENT ON TYPE migration.discovery_flow_type IS 'First discovery of an estate, a later addition to it, or a new attempt after a failed import.';

CREATE TYPE migration.discovery_phase AS ENUM ('initialization', 'data_import', 'data_validation', 'field_mapping', 'data_cleansing', 'asset_inventory', 'dependency_analysis', 'tech_debt_assessment');
COMMENT ON TYPE migration.discovery_phase IS 'Phase of a discovery flow, in order; all but the first have a *_completed column.';

CREATE TYPE migration.import_type AS ENUM ('cmdb', 'asset_inventory', 'network_data', 'business_apps', 'user_data', 'other');
COMMENT ON TYPE migration.import_type IS 'Kind of data that an import brings.';

CREATE TYPE migration.mapping_match_type AS ENUM ('direct', 'fuzzy', 'semantic', 'computed', 'manual');
COMMENT ON TYPE migration.mapping_match_type IS 'How source and target field were matched: same name, similar name, same meaning, by a transformation, by hand.';

CREATE TYPE migration.custom_field_type AS ENUM ('text', 'number', 'boolean', 'date', 'choice');
COMMENT ON TYPE migration.custom_field_type IS 'Kind of value that a custom target field takes.';

-- Master flows --------------------------------------------------------------------------------------------------

CREATE TABLE migration.crewai_flow_state_extensions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    flow_id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id uuid NOT NULL,
    flow_type migration.flow_type NOT NULL,
    flow_name varchar(255) NOT NULL,
    flow_status migration.flow_status NOT NULL DEFAULT 'pending',
    flow_configuration jsonb NOT NULL DEFAULT '{}',
    flow_persistence_data jsonb NOT NULL DEFAULT '{}',
    master_state jsonb NOT NULL DEFAULT '{}',
    agent_collaboration_log jsonb NOT NULL DEFAULT '[]',
    memory_usage_metrics jsonb NOT NULL DEFAULT '{}',
    knowledge_base_analytics jsonb NOT NULL DEFAULT '{}',
    phase_execution_times jsonb NOT NULL DEFAULT '{}',
    agent_performance_metrics jsonb NOT NULL DEFAULT '{}',
    crew_coordination_analytics jsonb NOT NULL DEFAULT '{}',
    learning_patterns jsonb NOT NULL DEFAULT '[]',
    user_feedback_history jsonb NOT NULL DEFAULT '[]',
    adaptation_metrics jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_crewai_flow_state_extensions PRIMARY KEY (flow_id),
    -- Target of every composite master_flow_id and flow_id key.
    CONSTRAINT uq_crewai_flow_state_extensions_tenant UNIQUE (client_account_id, engagement_id, flow_id),
    CONSTRAINT uq_crewai_flow_state_extensions_id UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_crewai_flow_state_extensions_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_crewai_flow_state_extensions_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT ck_crewai_flow_state_extensions_master_state CHECK (jsonb_typeof(master_state) = 'object')
);

CREATE INDEX ix_crewai_flow_state_extensions_tenant_status ON migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_status);
CREATE INDEX ix_crewai_flow_state_extensions_tenant_created_at ON migration.crewai_flow_state_extensions (client_account_id, engagement_id, created_at);
CREATE INDEX ix_crewai_flow_state_extensions_user_id ON migration.crewai_flow_state_extensions (user_id);

COMMENT ON TABLE migration.crewai_flow_state_extensions IS 'Master flows: one row per orchestrated flow of any phase; the other tables point here with master_flow_id.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.id IS 'Name of the state record inside the platform. Nothing points here: flow_id is the key.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.user_id IS 'User who started the flow.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.flow_configuration IS 'Options the flow was started with.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.flow_persistence_data IS 'What the agent framework needs to resume the flow.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.master_state IS 'State across the phases, written by the orchestrator: learning scope, memory isolation, readiness, phase results.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.agent_collaboration_log IS 'Array of messages between agents, oldest first.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.memory_usage_metrics IS 'Megabytes and entries per agent memory.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.knowledge_base_analytics IS 'Knowledge base to number of look-ups and hits.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.phase_execution_times IS 'Phase to seconds.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.agent_performance_metrics IS 'Agent name to tasks, duration and confidence.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.crew_coordination_analytics IS 'Crew to hand-overs and waiting seconds.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.learning_patterns IS 'Array of patterns the flow applied or learned.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.user_feedback_history IS 'Array of corrections by users, oldest first.';
COMMENT ON COLUMN migration.crewai_flow_state_extensions.adaptation_metrics IS 'What the flow changed in its own course, in counts.';

-- Imports -------------------------------------------------------------------------------------------------------

CREATE TABLE migration.data_imports (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    master_flow_id uuid NULL,
    import_name varchar(255) NOT NULL,
    import_type migration.import_type NOT NULL,
    description text NULL,
    filename varchar(255) NOT NULL,
    file_size bigint NOT NULL,
    mime_type varchar(100) NOT NULL,
    source_system varchar(100) NOT NULL,
    status migration.import_status NOT NULL DEFAULT 'pending',
    progress_percentage numeric(5,2) NOT NULL DEFAULT 0,
    total_records integer NOT NULL DEFAULT 0,
    processed_records integer NOT NULL DEFAULT 0,
    failed_records integer NOT NULL DEFAULT 0,
    imported_by uuid NOT NULL,
    error_message text NULL,
    error_details jsonb NULL,
    started_at timestamptz NULL,
    completed_at timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_data_imports PRIMARY KEY (id),
    CONSTRAINT uq_data_imports_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_data_imports_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_data_imports_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_data_imports_imported_by FOREIGN KEY (imported_by) REFERENCES migration.users (id),
    CONSTRAINT ck_data_imports_file_size CHECK (file_size >= 0),
    CONSTRAINT ck_data_imports_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT ck_data_imports_total_records CHECK (total_records >= 0),
    CONSTRAINT ck_data_imports_processed_records CHECK (processed_records BETWEEN 0 AND total_records),
    CONSTRAINT ck_data_imports_failed_records CHECK (failed_records BETWEEN 0 AND total_records),
    CONSTRAINT ck_data_imports_dates CHECK (started_at IS NULL OR completed_at IS NULL OR started_at <= completed_at),
    CONSTRAINT ck_data_imports_started CHECK ((status = 'pending') = (started_at IS NULL)),
    CONSTRAINT ck_data_imports_ended CHECK ((status IN ('completed', 'failed')) = (completed_at IS NOT NULL)),
    CONSTRAINT ck_data_imports_error CHECK ((status = 'failed') = (error_message IS NOT NULL))
);

CREATE INDEX ix_data_imports_master_flow ON migration.data_imports (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_data_imports_tenant_created_at ON migration.data_imports (client_account_id, engagement_id, created_at);
CREATE INDEX ix_data_imports_tenant_status ON migration.data_imports (client_account_id, engagement_id, status);
CREATE INDEX ix_data_imports_imported_by ON migration.data_imports (imported_by);

COMMENT ON TABLE migration.data_imports IS 'One uploaded file each; its rows stand in raw_import_records.';
COMMENT ON COLUMN migration.data_imports.master_flow_id IS 'Master flow that the import feeds; NULL while no flow has taken it up.';
COMMENT ON COLUMN migration.data_imports.description IS 'Free text; NULL when nobody has written one.';
COMMENT ON COLUMN migration.data_imports.file_size IS 'Bytes.';
COMMENT ON COLUMN migration.data_imports.source_system IS 'System the file was exported from.';
COMMENT ON COLUMN migration.data_imports.total_records IS 'Number of raw_import_records of this import.';
COMMENT ON COLUMN migration.data_imports.processed_records IS 'Those of them with is_processed.';
COMMENT ON COLUMN migration.data_imports.failed_records IS 'Those of them without is_valid.';
COMMENT ON COLUMN migration.data_imports.error_message IS 'Why the import failed; set exactly when status is failed, NULL otherwise.';
COMMENT ON COLUMN migration.data_imports.error_details IS 'Type, position and remedies of errors and warnings; NULL when there were none.';
COMMENT ON COLUMN migration.data_imports.started_at IS 'NULL exactly while status is pending.';
COMMENT ON COLUMN migration.data_imports.completed_at IS 'End, good or bad; NULL while status is pending or processing.';

CREATE TABLE migration.raw_import_records (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    data_import_id uuid NOT NULL,
    master_flow_id uuid NULL,
    record_index integer NOT NULL,
    raw_data jsonb NOT NULL,
    cleansed_data jsonb NULL,
    validation_errors jsonb NULL,
    processing_notes text NULL,
    is_processed boolean NOT NULL DEFAULT false,
    is_valid boolean NOT NULL DEFAULT true,
    asset_id uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    processed_at timestamptz NULL,
    CONSTRAINT pk_raw_import_records PRIMARY KEY (id),
    CONSTRAINT uq_raw_import_records_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT uq_raw_import_records_record_index UNIQUE (client_account_id, engagement_id, data_import_id, record_index),
    CONSTRAINT fk_raw_import_records_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_raw_import_records_data_import FOREIGN KEY (client_account_id, engagement_id, data_import_id) REFERENCES migration.data_imports (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_raw_import_records_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT ck_raw_import_records_record_index CHECK (record_index >= 1),
    CONSTRAINT ck_raw_import_records_raw_data CHECK (jsonb_typeof(raw_data) = 'object'),
    CONSTRAINT ck_raw_import_records_validation_errors CHECK (is_valid OR validation_errors IS NOT NULL),
    CONSTRAINT ck_raw_import_records_processed CHECK (is_processed = (processed_at IS NOT NULL)),
    CONSTRAINT ck_raw_import_records_dates CHECK (processed_at IS NULL OR created_at <= processed_at),
    CONSTRAINT ck_raw_import_records_asset CHECK (asset_id IS NULL OR (is_valid AND is_processed))
);

CREATE INDEX ix_raw_import_records_master_flow ON migration.raw_import_records (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_raw_import_records_asset ON migration.raw_import_records (client_account_id, engagement_id, asset_id);

COMMENT ON TABLE migration.raw_import_records IS 'Rows of an imported file, as they came and as they were cleansed.';
COMMENT ON COLUMN migration.raw_import_records.master_flow_id IS 'Master flow that processes the record; NULL while no flow has taken the import up.';
COMMENT ON COLUMN migration.raw_import_records.record_index IS 'Position in the file, from 1, header lines not counted.';
COMMENT ON COLUMN migration.raw_import_records.raw_data IS 'The row as it came: source field to value.';
COMMENT ON COLUMN migration.raw_import_records.cleansed_data IS 'Target field to value; NULL until the record is cleansed, and for good when it is not valid.';
COMMENT ON COLUMN migration.raw_import_records.validation_errors IS 'Array of field and message; NULL when there was nothing to object to.';
COMMENT ON COLUMN migration.raw_import_records.processing_notes IS 'What was done to the record, in words; NULL when nothing is worth saying.';
COMMENT ON COLUMN migration.raw_import_records.asset_id IS 'Asset made from the record; NULL before, for invalid records and for duplicates. Its key stands in 80.';
COMMENT ON COLUMN migration.raw_import_records.processed_at IS 'Set exactly when is_processed; NULL before.';

CREATE TABLE migration.import_field_mappings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    data_import_id uuid NOT NULL,
    master_flow_id uuid NULL,
    source_field varchar(255) NOT NULL,
    target_field varchar(255) NOT NULL,
    match_type migration.mapping_match_type NOT NULL DEFAULT 'direct',
    confidence_score numeric(4,3) NOT NULL,
    status migration.review_status NOT NULL DEFAULT 'pending',
    suggested_by varchar(50) NOT NULL DEFAULT 'ai_mapper',
    approved_by uuid NULL,
    approved_at timestamptz NULL,
    transformation_rules jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_import_field_mappings PRIMARY KEY (id),
    CONSTRAINT uq_import_field_mappings_fields UNIQUE (client_account_id, engagement_id, data_import_id, source_field, target_field),
    CONSTRAINT fk_import_field_mappings_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_import_field_mappings_data_import FOREIGN KEY (client_account_id, engagement_id, data_import_id) REFERENCES migration.data_imports (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_import_field_mappings_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_import_field_mappings_approved_by FOREIGN KEY (approved_by) REFERENCES migration.users (id),
    CONSTRAINT ck_import_field_mappings_confidence_score CHECK (confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_import_field_mappings_approval CHECK (
        (approved_by IS NULL) = (approved_at IS NULL)
        AND (approved_at IS NOT NULL) = (status = 'approved')),
    CONSTRAINT ck_import_field_mappings_transformation CHECK (match_type <> 'computed' OR transformation_rules IS NOT NULL)
);

CREATE INDEX ix_import_field_mappings_master_flow ON migration.import_field_mappings (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_import_field_mappings_tenant_status ON migration.import_field_mappings (client_account_id, engagement_id, status);
CREATE INDEX ix_import_field_mappings_approved_by ON migration.import_field_mappings (approved_by);

COMMENT ON TABLE migration.import_field_mappings IS 'Which field of an imported file becomes which field of an asset.';
COMMENT ON COLUMN migration.import_field_mappings.master_flow_id IS 'Master flow that maps the import; NULL while no flow has taken it up.';
COMMENT ON COLUMN migration.import_field_mappings.target_field IS 'Column of assets, or field_name of one of the client''s custom_target_fields.';
COMMENT ON COLUMN migration.import_field_mappings.confidence_score IS 'How sure the mapper is, 0 to 1.';
COMMENT ON COLUMN migration.import_field_mappings.suggested_by IS 'Name of the agent that suggested the mapping, or manual.';
COMMENT ON COLUMN migration.import_field_mappings.approved_by IS 'User who approved; set exactly when status is approved, NULL otherwise.';
COMMENT ON COLUMN migration.import_field_mappings.approved_at IS 'Set exactly when status is approved; NULL otherwise.';
COMMENT ON COLUMN migration.import_field_mappings.transformation_rules IS 'Steps that turn the source value into the target value; NULL when it is taken as it is.';

CREATE TABLE migration.custom_target_fields (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    field_name varchar(255) NOT NULL,
    field_type migration.custom_field_type NOT NULL,
    description text NULL,
    is_required boolean NOT NULL DEFAULT false,
    is_critical boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    validation_schema jsonb NULL,
    default_value varchar(255) NULL,
    allowed_values jsonb NULL,
    CONSTRAINT pk_custom_target_fields PRIMARY KEY (id),
    CONSTRAINT uq_custom_target_fields_field_name UNIQUE (client_account_id, field_name),
    CONSTRAINT fk_custom_target_fields_client_account FOREIGN KEY (client_account_id) REFERENCES migration.client_accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_custom_target_fields_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_custom_target_fields_allowed_values CHECK ((field_type = 'choice') = (allowed_values IS NOT NULL))
);

CREATE INDEX ix_custom_target_fields_created_by ON migration.custom_target_fields (created_by);

COMMENT ON TABLE migration.custom_target_fields IS 'Fields that a client adds to its assets; their values stand in assets.custom_attributes.';
COMMENT ON COLUMN migration.custom_target_fields.description IS 'Free text; NULL when the name says enough.';
COMMENT ON COLUMN migration.custom_target_fields.is_critical IS 'Whether migration planning needs the field.';
COMMENT ON COLUMN migration.custom_target_fields.created_by IS 'User who added the field; NULL when an agent did.';
COMMENT ON COLUMN migration.custom_target_fields.validation_schema IS 'JSON schema of a value; NULL when the type says enough.';
COMMENT ON COLUMN migration.custom_target_fields.default_value IS 'Value for assets that bring none, as text; NULL for no default.';
COMMENT ON COLUMN migration.custom_target_fields.allowed_values IS 'Array of the choices; set exactly for type choice, NULL otherwise.';

-- Discovery flows -----------------------------------------------------------------------------------------------

CREATE TABLE migration.discovery_flows (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    flow_id uuid NOT NULL,
    master_flow_id uuid NOT NULL,
    user_id uuid NOT NULL,
    data_import_id uuid NULL,
    flow_name varchar(255) NOT NULL,
    flow_type migration.discovery_flow_type NOT NULL DEFAULT 'initial',
    status migration.flow_status NOT NULL DEFAULT 'pending',
    current_phase migration.discovery_phase NOT NULL DEFAULT 'initialization',
    progress_percentage numeric(5,2) NOT NULL DEFAULT 0,
    data_import_completed boolean NOT NULL DEFAULT false,
    data_validation_completed boolean NOT NULL DEFAULT false,
    field_mapping_completed boolean NOT NULL DEFAULT false,
    data_cleansing_completed boolean NOT NULL DEFAULT false,
    asset_inventory_completed boolean NOT NULL DEFAULT false,
    dependency_analysis_completed boolean NOT NULL DEFAULT false,
    tech_debt_assessment_completed boolean NOT NULL DEFAULT false,
    phases_completed jsonb NOT NULL DEFAULT '[]',
    phase_state jsonb NOT NULL DEFAULT '{}',
    agent_state jsonb NOT NULL DEFAULT '{}',
    flow_state jsonb NOT NULL DEFAULT '{}',
    crew_outputs jsonb NOT NULL DEFAULT '{}',
    field_mappings jsonb NULL,
    discovered_assets jsonb NULL,
    dependencies jsonb NULL,
    tech_debt_analysis jsonb NULL,
    crewai_persistence_id uuid NULL,
    crewai_state_data jsonb NOT NULL DEFAULT '{}',
    error_message text NULL,
    error_phase migration.discovery_phase NULL,
    error_details jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz NULL,
    CONSTRAINT pk_discovery_flows PRIMARY KEY (id),
    CONSTRAINT uq_discovery_flows_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT uq_discovery_flows_flow UNIQUE (client_account_id, engagement_id, flow_id),
    CONSTRAINT fk_discovery_flows_engagement FOREIGN KEY (client_account_id, engagement_id) REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_discovery_flows_flow FOREIGN KEY (client_account_id, engagement_id, flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_discovery_flows_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id) REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_discovery_flows_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT fk_discovery_flows_data_import FOREIGN KEY (client_account_id, engagement_id, data_import_id) REFERENCES migration.data_imports (client_account_id, engagement_id, id),
    CONSTRAINT ck_discovery_flows_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT ck_discovery_flows_phases_completed CHECK (jsonb_typeof(phases_completed) = 'array'),
    CONSTRAINT ck_discovery_flows_error CHECK (
        (error_message IS NULL) = (error_phase IS NULL)
        AND (error_message IS NOT NULL) = (status = 'failed')),
    CONSTRAINT ck_discovery_flows_completed CHECK ((completed_at IS NOT NULL) = (status = 'completed')),
    CONSTRAINT ck_discovery_flows_dates CHECK (completed_at IS NULL OR created_at <= completed_at)
);

CREATE INDEX ix_discovery_flows_master_flow ON migration.discovery_flows (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_discovery_flows_data_import ON migration.discovery_flows (client_account_id, engagement_id, data_import_id);
CREATE INDEX ix_discovery_flows_tenant_status ON migration.discovery_flows (client_account_id, engagement_id, status);
CREATE INDEX ix_discovery_flows_tenant_created_at ON migration.discovery_flows (client_account_id, engagement_id, created_at);
CREATE INDEX ix_discovery_flows_user_id ON migration.discovery_flows (user_id);

COMMENT ON TABLE migration.discovery_flows IS 'Discovery of an estate from one import to assets, dependencies and technical debt.';
COMMENT ON COLUMN migration.discovery_flows.flow_id IS 'Id by which the platform addresses the flow; the master flow row of the same id holds its extended state.';
COMMENT ON COLUMN migration.discovery_flows.master_flow_id IS 'Master flow that this discovery belongs to; equals flow_id when it was not started by another flow.';
COMMENT ON COLUMN migration.discovery_flows.user_id IS 'User who started the flow.';
COMMENT ON COLUMN migration.discovery_flows.data_import_id IS 'Import that the flow works on; NULL until one is chosen.';
COMMENT ON COLUMN migration.discovery_flows.current_phase IS 'Phase the flow is in; the last one reached once it has ended.';
COMMENT ON COLUMN migration.discovery_flows.phases_completed IS 'Array of the completed phases in order; agrees with the *_completed columns.';
COMMENT ON COLUMN migration.discovery_flows.phase_state IS 'Phase to its working state.';
COMMENT ON COLUMN migration.discovery_flows.agent_state IS 'Agent name to its working state.';
COMMENT ON COLUMN migration.discovery_flows.flow_state IS 'State that the pages show: learning scope, memory isolation, readiness, counts.';
COMMENT ON COLUMN migration.discovery_flows.crew_outputs IS 'Phase to what its agents delivered.';
COMMENT ON COLUMN migration.discovery_flows.field_mappings IS 'Result of field mapping: source field to target field; NULL until that phase is reached.';
COMMENT ON COLUMN migration.discovery_flows.discovered_assets IS 'Result of the inventory: counts and asset ids; NULL until that phase is reached.';
COMMENT ON COLUMN migration.discovery_flows.dependencies IS 'Result of dependency analysis: counts and asset id pairs; NULL until that phase is reached.';
COMMENT ON COLUMN migration.discovery_flows.tech_debt_analysis IS 'Result of the technical debt assessment; NULL until that phase is reached.';
COMMENT ON COLUMN migration.discovery_flows.crewai_persistence_id IS 'Key in the agent framework''s own store, outside this database; NULL until the framework has saved something.';
COMMENT ON COLUMN migration.discovery_flows.crewai_state_data IS 'Copy of the agent framework''s state.';
COMMENT ON COLUMN migration.discovery_flows.error_message IS 'Why the flow failed; set exactly when status is failed, NULL otherwise.';
COMMENT ON COLUMN migration.discovery_flows.error_phase IS 'Phase in which the flow failed; NULL together with error_message.';
COMMENT ON COLUMN migration.discovery_flows.error_details IS 'Type, position and remedies of errors and warnings; NULL when there were none.';
COMMENT ON COLUMN migration.discovery_flows.completed_at IS 'Set exactly when status is completed; NULL otherwise.';
