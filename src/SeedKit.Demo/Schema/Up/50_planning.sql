-- Planning: migrations, their log, and the waves and wave plans that move the assets.
-- Everything hangs on its engagement with composite keys. Columns and secondary indexes may be added here;
-- the tenant columns, the keys that carry them and master_flow_id stay as they are.

CREATE TYPE migration.wave_status AS ENUM ('planned', 'in_progress', 'completed', 'cancelled');
COMMENT ON TYPE migration.wave_status IS 'State of a migration wave and of the plan for it.';

CREATE TABLE migration.migrations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    description text NULL,
    status migration.migration_status NOT NULL DEFAULT 'planning',
    current_phase migration.migration_phase NOT NULL DEFAULT 'discovery',
    start_date timestamptz NULL,
    target_completion_date timestamptz NULL,
    actual_completion_date timestamptz NULL,
    source_environment varchar(100) NULL,
    target_environment varchar(100) NULL,
    migration_strategy migration.sixr_strategy NULL,
    progress_percentage numeric(5,2) NOT NULL DEFAULT 0,
    total_assets integer NOT NULL DEFAULT 0,
    migrated_assets integer NOT NULL DEFAULT 0,
    ai_recommendations jsonb NULL,
    risk_assessment jsonb NULL,
    cost_estimates jsonb NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_migrations PRIMARY KEY (id),
    CONSTRAINT uq_migrations_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_migrations_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_migrations_target_completion_date CHECK (start_date IS NULL OR target_completion_date IS NULL OR start_date <= target_completion_date),
    CONSTRAINT ck_migrations_actual_completion_date CHECK (start_date IS NULL OR actual_completion_date IS NULL OR start_date <= actual_completion_date),
    CONSTRAINT ck_migrations_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT ck_migrations_total_assets CHECK (total_assets >= 0),
    CONSTRAINT ck_migrations_migrated_assets CHECK (migrated_assets >= 0 AND migrated_assets <= total_assets)
);
CREATE INDEX ix_migrations_name ON migration.migrations (client_account_id, engagement_id, name);
CREATE INDEX ix_migrations_status ON migration.migrations (client_account_id, engagement_id, status);

COMMENT ON TABLE migration.migrations IS 'A migration programme of an engagement: from where to where, how far it is, what it costs.';
COMMENT ON COLUMN migration.migrations.start_date IS 'NULL until the programme is scheduled.';
COMMENT ON COLUMN migration.migrations.actual_completion_date IS 'NULL until the programme is completed.';
COMMENT ON COLUMN migration.migrations.source_environment IS 'Where the assets run today, in the words of the client, such as on-premises data centre.';
COMMENT ON COLUMN migration.migrations.target_environment IS 'Where the assets shall run, such as a cloud and its region.';
COMMENT ON COLUMN migration.migrations.migration_strategy IS 'Predominant 6R strategy of the programme; NULL before assessment.';
COMMENT ON COLUMN migration.migrations.progress_percentage IS 'Per cent of the programme done, 0 to 100.';
COMMENT ON COLUMN migration.migrations.total_assets IS 'Number of assets in scope.';
COMMENT ON COLUMN migration.migrations.migrated_assets IS 'Number of assets in scope that have been moved.';
COMMENT ON COLUMN migration.migrations.ai_recommendations IS 'Recommendations of the agents; NULL before their first run.';
COMMENT ON COLUMN migration.migrations.risk_assessment IS 'Risks found, with likelihood and mitigation; NULL before assessment.';
COMMENT ON COLUMN migration.migrations.cost_estimates IS 'Estimated costs by category, in US dollars; NULL before assessment.';
COMMENT ON COLUMN migration.migrations.settings IS 'Options set by the users of the programme.';

CREATE TABLE migration.migration_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    migration_id uuid NOT NULL,
    timestamp timestamptz NOT NULL DEFAULT now(),
    level migration.log_level NOT NULL DEFAULT 'info',
    message text NOT NULL,
    details jsonb NULL,
    phase migration.migration_phase NULL,
    user_id uuid NULL,
    action varchar(100) NULL,
    CONSTRAINT pk_migration_logs PRIMARY KEY (id),
    CONSTRAINT fk_migration_logs_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_migration_logs_migration FOREIGN KEY (client_account_id, engagement_id, migration_id)
        REFERENCES migration.migrations (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_migration_logs_user FOREIGN KEY (user_id) REFERENCES migration.users (id)
);
CREATE INDEX ix_migration_logs_migration ON migration.migration_logs (client_account_id, engagement_id, migration_id, timestamp);
CREATE INDEX ix_migration_logs_user ON migration.migration_logs (user_id);

COMMENT ON TABLE migration.migration_logs IS 'What happened in a migration, oldest entry first by timestamp.';
COMMENT ON COLUMN migration.migration_logs.timestamp IS 'When it happened; the entry has no other time.';
COMMENT ON COLUMN migration.migration_logs.phase IS 'Phase the entry belongs to; NULL for the programme as a whole.';
COMMENT ON COLUMN migration.migration_logs.user_id IS 'User who acted; NULL when the platform or an agent did.';
COMMENT ON COLUMN migration.migration_logs.action IS 'Short verb of the action, such as wave_started; NULL for plain messages.';

CREATE TABLE migration.migration_waves (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    master_flow_id uuid NOT NULL,
    wave_number integer NOT NULL,
    name varchar(255) NOT NULL,
    description text NULL,
    status migration.wave_status NOT NULL DEFAULT 'planned',
    planned_start_date timestamptz NULL,
    planned_end_date timestamptz NULL,
    actual_start_date timestamptz NULL,
    actual_end_date timestamptz NULL,
    total_assets integer NOT NULL DEFAULT 0,
    completed_assets integer NOT NULL DEFAULT 0,
    failed_assets integer NOT NULL DEFAULT 0,
    estimated_cost numeric(12,2) NULL,
    actual_cost numeric(12,2) NULL,
    estimated_effort_hours numeric(10,2) NULL,
    actual_effort_hours numeric(10,2) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_migration_waves PRIMARY KEY (id),
    CONSTRAINT uq_migration_waves_wave_number UNIQUE (client_account_id, engagement_id, wave_number),
    CONSTRAINT fk_migration_waves_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_migration_waves_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_migration_waves_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_migration_waves_wave_number CHECK (wave_number >= 1),
    CONSTRAINT ck_migration_waves_planned_dates CHECK (planned_start_date IS NULL OR planned_end_date IS NULL OR planned_start_date <= planned_end_date),
    CONSTRAINT ck_migration_waves_actual_dates CHECK (actual_start_date IS NULL OR actual_end_date IS NULL OR actual_start_date <= actual_end_date),
    CONSTRAINT ck_migration_waves_assets CHECK (total_assets >= 0 AND completed_assets >= 0 AND failed_assets >= 0 AND completed_assets + failed_assets <= total_assets),
    CONSTRAINT ck_migration_waves_costs CHECK (estimated_cost >= 0 AND actual_cost >= 0),
    CONSTRAINT ck_migration_waves_effort_hours CHECK (estimated_effort_hours >= 0 AND actual_effort_hours >= 0)
);
CREATE INDEX ix_migration_waves_master_flow ON migration.migration_waves (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_migration_waves_status ON migration.migration_waves (client_account_id, engagement_id, status);
CREATE INDEX ix_migration_waves_created_by ON migration.migration_waves (created_by);

COMMENT ON TABLE migration.migration_waves IS 'A group of assets that moves together; assets name their wave by its number.';
COMMENT ON COLUMN migration.migration_waves.master_flow_id IS 'Master flow that ties the phases of this work together.';
COMMENT ON COLUMN migration.migration_waves.wave_number IS 'Order of the waves of the engagement, from 1; the number that assets.migration_wave and wave_plans.wave_number name.';
COMMENT ON COLUMN migration.migration_waves.planned_start_date IS 'NULL until the wave is scheduled.';
COMMENT ON COLUMN migration.migration_waves.actual_start_date IS 'NULL until the wave has started.';
COMMENT ON COLUMN migration.migration_waves.actual_end_date IS 'NULL until the wave has ended.';
COMMENT ON COLUMN migration.migration_waves.total_assets IS 'Number of assets assigned to the wave.';
COMMENT ON COLUMN migration.migration_waves.failed_assets IS 'Number of assets whose move was tried and failed.';
COMMENT ON COLUMN migration.migration_waves.estimated_cost IS 'In US dollars.';
COMMENT ON COLUMN migration.migration_waves.actual_cost IS 'In US dollars; NULL until costs are booked.';
COMMENT ON COLUMN migration.migration_waves.created_by IS 'User who made the wave; NULL when the planning agents did.';

CREATE TABLE migration.wave_plans (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    migration_id uuid NOT NULL,
    master_flow_id uuid NOT NULL,
    wave_number integer NOT NULL,
    wave_name varchar(255) NULL,
    description text NULL,
    planned_start_date timestamptz NULL,
    planned_end_date timestamptz NULL,
    actual_start_date timestamptz NULL,
    actual_end_date timestamptz NULL,
    total_assets integer NOT NULL DEFAULT 0,
    completed_assets integer NOT NULL DEFAULT 0,
    estimated_effort_hours numeric(10,2) NULL,
    estimated_cost numeric(12,2) NULL,
    prerequisites jsonb NOT NULL DEFAULT '[]',
    dependencies jsonb NOT NULL DEFAULT '[]',
    constraints jsonb NOT NULL DEFAULT '[]',
    overall_risk_level migration.risk_level NULL,
    complexity_score numeric(5,2) NULL,
    success_criteria jsonb NOT NULL DEFAULT '[]',
    status migration.wave_status NOT NULL DEFAULT 'planned',
    progress_percentage numeric(5,2) NOT NULL DEFAULT 0,
    ai_recommendations jsonb NULL,
    optimization_score numeric(5,2) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_wave_plans PRIMARY KEY (id),
    CONSTRAINT uq_wave_plans_wave_number UNIQUE (client_account_id, engagement_id, migration_id, wave_number),
    CONSTRAINT fk_wave_plans_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_wave_plans_migration FOREIGN KEY (client_account_id, engagement_id, migration_id)
        REFERENCES migration.migrations (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_wave_plans_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT ck_wave_plans_wave_number CHECK (wave_number >= 1),
    CONSTRAINT ck_wave_plans_planned_dates CHECK (planned_start_date IS NULL OR planned_end_date IS NULL OR planned_start_date <= planned_end_date),
    CONSTRAINT ck_wave_plans_actual_dates CHECK (actual_start_date IS NULL OR actual_end_date IS NULL OR actual_start_date <= actual_end_date),
    CONSTRAINT ck_wave_plans_assets CHECK (total_assets >= 0 AND completed_assets >= 0 AND completed_assets <= total_assets),
    CONSTRAINT ck_wave_plans_estimated_effort_hours CHECK (estimated_effort_hours >= 0),
    CONSTRAINT ck_wave_plans_estimated_cost CHECK (estimated_cost >= 0),
    CONSTRAINT ck_wave_plans_complexity_score CHECK (complexity_score BETWEEN 0 AND 100),
    CONSTRAINT ck_wave_plans_optimization_score CHECK (optimization_score BETWEEN 0 AND 100),
    CONSTRAINT ck_wave_plans_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100)
);
CREATE INDEX ix_wave_plans_master_flow ON migration.wave_plans (client_account_id, engagement_id, master_flow_id);

COMMENT ON TABLE migration.wave_plans IS 'How a migration means to carry out one wave: order, prerequisites, risk, cost.';
COMMENT ON COLUMN migration.wave_plans.master_flow_id IS 'Master flow that ties the phases of this work together.';
COMMENT ON COLUMN migration.wave_plans.wave_number IS 'The migration_waves.wave_number of the same engagement that this plan is for.';
COMMENT ON COLUMN migration.wave_plans.actual_start_date IS 'NULL until the wave has started.';
COMMENT ON COLUMN migration.wave_plans.actual_end_date IS 'NULL until the wave has ended.';
COMMENT ON COLUMN migration.wave_plans.estimated_cost IS 'In US dollars.';
COMMENT ON COLUMN migration.wave_plans.prerequisites IS 'Array of texts: what has to be done before the wave starts.';
COMMENT ON COLUMN migration.wave_plans.dependencies IS 'Array of wave numbers of the same migration that have to be completed first.';
COMMENT ON COLUMN migration.wave_plans.constraints IS 'Array of texts: freezes, windows and other limits.';
COMMENT ON COLUMN migration.wave_plans.complexity_score IS '0 (trivial) to 100; NULL before assessment.';
COMMENT ON COLUMN migration.wave_plans.success_criteria IS 'Array of texts: how the wave is accepted.';
COMMENT ON COLUMN migration.wave_plans.progress_percentage IS 'Per cent of the wave done, 0 to 100.';
COMMENT ON COLUMN migration.wave_plans.ai_recommendations IS 'Recommendations of the planning agents; NULL before their first run.';
COMMENT ON COLUMN migration.wave_plans.optimization_score IS '0 to 100: how well the planning agents rate the order of the wave; NULL before their first run.';
