-- Assessments: what was judged about assets and applications, and which treatment (6R) each one gets.
-- application_id always names an asset. Columns and secondary indexes may be added here; the tenant columns,
-- the keys that carry them and master_flow_id stay as they are.

CREATE TYPE migration.assessment_type AS ENUM ('six_r_analysis', 'risk_assessment', 'cost_analysis', 'technical_assessment', 'business_impact', 'security_assessment', 'compliance_review');
COMMENT ON TYPE migration.assessment_type IS 'What an assessment looks at.';

CREATE TYPE migration.assessment_status AS ENUM ('pending', 'in_progress', 'completed', 'reviewed', 'approved', 'rejected');
COMMENT ON TYPE migration.assessment_status IS 'State of an assessment: work first, then review, then the verdict.';

CREATE TYPE migration.assessment_flow_status AS ENUM ('initialized', 'processing', 'paused_for_user_input', 'completed', 'error');
COMMENT ON TYPE migration.assessment_flow_status IS 'State of an assessment flow, which pauses wherever a person has to decide.';

CREATE TYPE migration.assessment_phase AS ENUM ('initialization', 'architecture_minimums', 'tech_debt_analysis', 'component_sixr_strategies', 'app_on_page_generation', 'finalization');
COMMENT ON TYPE migration.assessment_phase IS 'Phases of an assessment flow, in their order.';

CREATE TYPE migration.architecture_override_type AS ENUM ('exception', 'modification', 'addition');
COMMENT ON TYPE migration.architecture_override_type IS 'How an application departs from the architecture standards: excused from one, held to a changed one, held to an extra one.';

CREATE TABLE migration.assessments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    migration_id uuid NOT NULL,
    master_flow_id uuid NOT NULL,
    asset_id uuid NULL,
    assessment_type migration.assessment_type NOT NULL,
    status migration.assessment_status NOT NULL DEFAULT 'pending',
    title varchar(255) NOT NULL,
    description text NULL,
    overall_score numeric(5,2) NULL,
    risk_level migration.risk_level NULL,
    confidence_level numeric(4,3) NULL,
    recommended_strategy migration.sixr_strategy NULL,
    alternative_strategies jsonb NULL,
    strategy_rationale text NULL,
    current_cost numeric(12,2) NULL,
    estimated_migration_cost numeric(12,2) NULL,
    estimated_target_cost numeric(12,2) NULL,
    cost_savings_potential numeric(12,2) NULL,
    roi_months integer NULL,
    identified_risks jsonb NULL,
    risk_mitigation jsonb NULL,
    blockers jsonb NULL,
    dependencies_impact jsonb NULL,
    technical_complexity migration.risk_level NULL,
    compatibility_score numeric(5,2) NULL,
    modernization_opportunities jsonb NULL,
    performance_impact jsonb NULL,
    business_criticality migration.risk_level NULL,
    downtime_requirements jsonb NULL,
    user_impact text NULL,
    compliance_considerations jsonb NULL,
    ai_insights jsonb NULL,
    ai_confidence numeric(4,3) NULL,
    ai_model_version varchar(50) NULL,
    estimated_effort_hours numeric(10,2) NULL,
    estimated_duration_days integer NULL,
    recommended_wave integer NULL,
    prerequisites jsonb NULL,
    assessor varchar(100) NULL,
    assessment_date timestamptz NOT NULL DEFAULT now(),
    review_date timestamptz NULL,
    approval_date timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_assessments PRIMARY KEY (id),
    CONSTRAINT fk_assessments_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assessments_migration FOREIGN KEY (client_account_id, engagement_id, migration_id)
        REFERENCES migration.migrations (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assessments_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_assessments_asset FOREIGN KEY (client_account_id, engagement_id, asset_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_assessments_overall_score CHECK (overall_score BETWEEN 0 AND 100),
    CONSTRAINT ck_assessments_confidence_level CHECK (confidence_level BETWEEN 0 AND 1),
    CONSTRAINT ck_assessments_current_cost CHECK (current_cost >= 0),
    CONSTRAINT ck_assessments_estimated_migration_cost CHECK (estimated_migration_cost >= 0),
    CONSTRAINT ck_assessments_estimated_target_cost CHECK (estimated_target_cost >= 0),
    CONSTRAINT ck_assessments_cost_savings_potential CHECK (cost_savings_potential >= 0),
    CONSTRAINT ck_assessments_roi_months CHECK (roi_months >= 0),
    CONSTRAINT ck_assessments_compatibility_score CHECK (compatibility_score BETWEEN 0 AND 100),
    CONSTRAINT ck_assessments_ai_confidence CHECK (ai_confidence BETWEEN 0 AND 1),
    CONSTRAINT ck_assessments_estimated_effort_hours CHECK (estimated_effort_hours >= 0),
    CONSTRAINT ck_assessments_estimated_duration_days CHECK (estimated_duration_days >= 0),
    CONSTRAINT ck_assessments_recommended_wave CHECK (recommended_wave >= 1),
    CONSTRAINT ck_assessments_review_date CHECK (review_date IS NULL OR assessment_date <= review_date),
    CONSTRAINT ck_assessments_approval_date CHECK (approval_date IS NULL OR assessment_date <= approval_date),
    CONSTRAINT ck_assessments_review_before_approval CHECK (review_date IS NULL OR approval_date IS NULL OR review_date <= approval_date)
);
CREATE INDEX ix_assessments_migration ON migration.assessments (client_account_id, engagement_id, migration_id);
CREATE INDEX ix_assessments_master_flow ON migration.assessments (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_assessments_asset ON migration.assessments (client_account_id, engagement_id, asset_id);
CREATE INDEX ix_assessments_status ON migration.assessments (client_account_id, engagement_id, status);

COMMENT ON TABLE migration.assessments IS 'One judgement of one kind about an asset, or about a migration as a whole.';
COMMENT ON COLUMN migration.assessments.master_flow_id IS 'Master flow that ties the phases of this work together.';
COMMENT ON COLUMN migration.assessments.asset_id IS 'Asset judged; NULL when the judgement is about the migration as a whole.';
COMMENT ON COLUMN migration.assessments.overall_score IS '0 (unfit) to 100 (ready); NULL until scored.';
COMMENT ON COLUMN migration.assessments.confidence_level IS 'Confidence in the result as a whole, 0 to 1.';
COMMENT ON COLUMN migration.assessments.alternative_strategies IS 'Array of 6R strategies that come into question too, each with its score.';
COMMENT ON COLUMN migration.assessments.current_cost IS 'Cost per year today, in US dollars.';
COMMENT ON COLUMN migration.assessments.estimated_migration_cost IS 'One-time cost of the move, in US dollars.';
COMMENT ON COLUMN migration.assessments.estimated_target_cost IS 'Cost per year after the move, in US dollars.';
COMMENT ON COLUMN migration.assessments.cost_savings_potential IS 'Saving per year after the move, 0 when the target costs more.';
COMMENT ON COLUMN migration.assessments.roi_months IS 'Months until the savings have paid for the move; NULL when they never do or are not known.';
COMMENT ON COLUMN migration.assessments.technical_complexity IS 'Difficulty of the move, on the four levels of risk.';
COMMENT ON COLUMN migration.assessments.compatibility_score IS '0 (nothing runs on the target as it is) to 100.';
COMMENT ON COLUMN migration.assessments.business_criticality IS 'Weight of the asset for the business, on the four levels of risk.';
COMMENT ON COLUMN migration.assessments.ai_confidence IS 'Confidence of the agents in their part of the result, 0 to 1; NULL when a person made it alone.';
COMMENT ON COLUMN migration.assessments.ai_model_version IS 'Model that the agents used; NULL when a person made it alone.';
COMMENT ON COLUMN migration.assessments.recommended_wave IS 'Wave number that the assessment recommends; the wave need not exist yet.';
COMMENT ON COLUMN migration.assessments.assessor IS 'Name, for display, of the person or agent who made the assessment. Not a user id: it may be an agent or somebody outside.';
COMMENT ON COLUMN migration.assessments.review_date IS 'When it was reviewed; NULL until then.';
COMMENT ON COLUMN migration.assessments.approval_date IS 'When it was approved; NULL until then.';

CREATE TABLE migration.assessment_flows (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    master_flow_id uuid NOT NULL,
    selected_application_ids jsonb NOT NULL DEFAULT '[]',
    architecture_captured boolean NOT NULL DEFAULT false,
    status migration.assessment_flow_status NOT NULL DEFAULT 'initialized',
    progress numeric(5,2) NOT NULL DEFAULT 0,
    current_phase migration.assessment_phase NULL,
    next_phase migration.assessment_phase NULL,
    pause_points jsonb NOT NULL DEFAULT '[]',
    user_inputs jsonb NOT NULL DEFAULT '{}',
    phase_results jsonb NOT NULL DEFAULT '{}',
    agent_insights jsonb NOT NULL DEFAULT '[]',
    apps_ready_for_planning jsonb NOT NULL DEFAULT '[]',
    last_user_interaction timestamptz NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz NULL,
    CONSTRAINT pk_assessment_flows PRIMARY KEY (id),
    CONSTRAINT uq_assessment_flows_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_assessment_flows_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assessment_flows_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT ck_assessment_flows_selected_application_ids CHECK (jsonb_typeof(selected_application_ids) = 'array'),
    CONSTRAINT ck_assessment_flows_apps_ready_for_planning CHECK (jsonb_typeof(apps_ready_for_planning) = 'array'),
    CONSTRAINT ck_assessment_flows_progress CHECK (progress BETWEEN 0 AND 100),
    CONSTRAINT ck_assessment_flows_last_user_interaction CHECK (last_user_interaction IS NULL OR created_at <= last_user_interaction),
    CONSTRAINT ck_assessment_flows_completed_at CHECK (completed_at IS NULL OR created_at <= completed_at)
);
CREATE INDEX ix_assessment_flows_master_flow ON migration.assessment_flows (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_assessment_flows_status ON migration.assessment_flows (client_account_id, engagement_id, status);
CREATE INDEX ix_assessment_flows_phase ON migration.assessment_flows (client_account_id, engagement_id, current_phase, next_phase);
CREATE INDEX ix_assessment_flows_selected_application_ids ON migration.assessment_flows USING gin (selected_application_ids);
CREATE INDEX ix_assessment_flows_pause_points ON migration.assessment_flows USING gin (pause_points);
CREATE INDEX ix_assessment_flows_user_inputs ON migration.assessment_flows USING gin (user_inputs);

COMMENT ON TABLE migration.assessment_flows IS 'One run of the assessment phase over a selection of applications.';
COMMENT ON COLUMN migration.assessment_flows.master_flow_id IS 'Master flow that this run belongs to.';
COMMENT ON COLUMN migration.assessment_flows.selected_application_ids IS 'Array of assets.id of the same engagement: the applications under assessment.';
COMMENT ON COLUMN migration.assessment_flows.architecture_captured IS 'Whether the architecture standards of the engagement have been confirmed for this run.';
COMMENT ON COLUMN migration.assessment_flows.progress IS 'Per cent of the run done, 0 to 100.';
COMMENT ON COLUMN migration.assessment_flows.current_phase IS 'NULL until the run has started.';
COMMENT ON COLUMN migration.assessment_flows.next_phase IS 'NULL in the last phase.';
COMMENT ON COLUMN migration.assessment_flows.pause_points IS 'Array of phases at which the run waits for a person.';
COMMENT ON COLUMN migration.assessment_flows.user_inputs IS 'What people entered at the pause points, by phase.';
COMMENT ON COLUMN migration.assessment_flows.phase_results IS 'Result of each phase done, by phase.';
COMMENT ON COLUMN migration.assessment_flows.agent_insights IS 'Array of short findings of this run; the table agent_insights holds the lasting ones.';
COMMENT ON COLUMN migration.assessment_flows.apps_ready_for_planning IS 'Array of assets.id of the same engagement: the selected applications that planning may take over.';
COMMENT ON COLUMN migration.assessment_flows.last_user_interaction IS 'NULL while nobody has answered yet.';
COMMENT ON COLUMN migration.assessment_flows.completed_at IS 'NULL until the run is completed.';

CREATE TABLE migration.engagement_architecture_standards (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    requirement_type varchar(100) NOT NULL,
    description text NULL,
    mandatory boolean NOT NULL DEFAULT true,
    supported_versions jsonb NULL,
    requirement_details jsonb NULL,
    created_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_engagement_architecture_standards PRIMARY KEY (id),
    CONSTRAINT uq_engagement_architecture_standards_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT uq_engagement_architecture_standards_requirement_type UNIQUE (client_account_id, engagement_id, requirement_type),
    CONSTRAINT fk_engagement_architecture_standards_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_engagement_architecture_standards_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id)
);
CREATE INDEX ix_engagement_architecture_standards_created_by ON migration.engagement_architecture_standards (created_by);

COMMENT ON TABLE migration.engagement_architecture_standards IS 'Minimum architecture that the client demands of every application of the engagement.';
COMMENT ON COLUMN migration.engagement_architecture_standards.requirement_type IS 'What is demanded, such as java_versions or authentication; once per engagement. Open set: each client brings its own.';
COMMENT ON COLUMN migration.engagement_architecture_standards.mandatory IS 'Whether an application needs an override to depart from it.';
COMMENT ON COLUMN migration.engagement_architecture_standards.supported_versions IS 'Lowest accepted version by product; NULL where the standard is not about versions.';
COMMENT ON COLUMN migration.engagement_architecture_standards.created_by IS 'User who entered the standard; NULL for one taken from the template of the platform.';

CREATE TABLE migration.application_architecture_overrides (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    application_id uuid NOT NULL,
    standard_id uuid NULL,
    override_type migration.architecture_override_type NOT NULL,
    override_details jsonb NULL,
    rationale text NULL,
    approved_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_application_architecture_overrides PRIMARY KEY (id),
    CONSTRAINT fk_application_architecture_overrides_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_application_architecture_overrides_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_application_architecture_overrides_application FOREIGN KEY (client_account_id, engagement_id, application_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_application_architecture_overrides_standard FOREIGN KEY (client_account_id, engagement_id, standard_id)
        REFERENCES migration.engagement_architecture_standards (client_account_id, engagement_id, id),
    CONSTRAINT fk_application_architecture_overrides_approved_by FOREIGN KEY (approved_by) REFERENCES migration.users (id),
    -- An addition has no standard to point at; the other two depart from one.
    CONSTRAINT ck_application_architecture_overrides_standard CHECK ((override_type = 'addition') = (standard_id IS NULL))
);
CREATE INDEX ix_application_architecture_overrides_assessment_flow ON migration.application_architecture_overrides (client_account_id, engagement_id, assessment_flow_id);
CREATE INDEX ix_application_architecture_overrides_application ON migration.application_architecture_overrides (client_account_id, engagement_id, application_id);
CREATE INDEX ix_application_architecture_overrides_standard ON migration.application_architecture_overrides (client_account_id, engagement_id, standard_id);
CREATE INDEX ix_application_architecture_overrides_approved_by ON migration.application_architecture_overrides (approved_by);

COMMENT ON TABLE migration.application_architecture_overrides IS 'Where one application departs from the architecture standards of its engagement.';
COMMENT ON COLUMN migration.application_architecture_overrides.application_id IS 'The asset, of type application, that departs.';
COMMENT ON COLUMN migration.application_architecture_overrides.standard_id IS 'Standard departed from; NULL exactly for additions.';
COMMENT ON COLUMN migration.application_architecture_overrides.approved_by IS 'User who approved it; NULL while that is open.';

CREATE TABLE migration.application_components (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    application_id uuid NOT NULL,
    component_name varchar(255) NOT NULL,
    component_type varchar(100) NOT NULL,
    technology_stack jsonb NULL,
    dependencies jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_application_components PRIMARY KEY (id),
    CONSTRAINT uq_application_components_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT uq_application_components_component_name UNIQUE (client_account_id, engagement_id, assessment_flow_id, application_id, component_name),
    CONSTRAINT fk_application_components_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_application_components_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_application_components_application FOREIGN KEY (client_account_id, engagement_id, application_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_application_components_application ON migration.application_components (client_account_id, engagement_id, application_id);
CREATE INDEX ix_application_components_technology_stack ON migration.application_components USING gin (technology_stack);
CREATE INDEX ix_application_components_dependencies ON migration.application_components USING gin (dependencies);

COMMENT ON TABLE migration.application_components IS 'Parts of an application as an assessment flow found them.';
COMMENT ON COLUMN migration.application_components.application_id IS 'The asset, of type application, that the component is part of.';
COMMENT ON COLUMN migration.application_components.component_type IS 'Such as frontend, backend, database, messaging. Open set: the agents name what they find.';
COMMENT ON COLUMN migration.application_components.technology_stack IS 'Products and versions by layer; NULL when not detected.';
COMMENT ON COLUMN migration.application_components.dependencies IS 'Array of component_name of the same application that this one calls; NULL when not detected.';

CREATE TABLE migration.component_treatments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    application_id uuid NOT NULL,
    component_id uuid NULL,
    recommended_strategy migration.sixr_strategy NOT NULL,
    rationale text NULL,
    compatibility_validated boolean NOT NULL DEFAULT false,
    compatibility_issues jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_component_treatments PRIMARY KEY (id),
    -- One treatment per component and one for the application as a whole, which is the row without a component.
    CONSTRAINT uq_component_treatments_component UNIQUE NULLS NOT DISTINCT (client_account_id, engagement_id, assessment_flow_id, application_id, component_id),
    CONSTRAINT fk_component_treatments_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_component_treatments_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_component_treatments_application FOREIGN KEY (client_account_id, engagement_id, application_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_component_treatments_component FOREIGN KEY (client_account_id, engagement_id, component_id)
        REFERENCES migration.application_components (client_account_id, engagement_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_component_treatments_application ON migration.component_treatments (client_account_id, engagement_id, application_id, recommended_strategy);
CREATE INDEX ix_component_treatments_component ON migration.component_treatments (client_account_id, engagement_id, component_id);
CREATE INDEX ix_component_treatments_recommended_strategy ON migration.component_treatments (client_account_id, engagement_id, recommended_strategy);

COMMENT ON TABLE migration.component_treatments IS '6R strategy recommended for each component of an application, before the decision for the application.';
COMMENT ON COLUMN migration.component_treatments.application_id IS 'The asset, of type application, that is treated.';
COMMENT ON COLUMN migration.component_treatments.component_id IS 'Component treated; NULL for the application as a whole.';
COMMENT ON COLUMN migration.component_treatments.compatibility_validated IS 'Whether the strategy was checked against those of the other components.';
COMMENT ON COLUMN migration.component_treatments.compatibility_issues IS 'Array of conflicts with other components; NULL when none was found or none was looked for.';

CREATE TABLE migration.tech_debt_analysis (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    application_id uuid NOT NULL,
    component_id uuid NULL,
    debt_category varchar(100) NOT NULL,
    severity migration.risk_level NOT NULL,
    description text NOT NULL,
    remediation_effort_hours numeric(10,2) NULL,
    impact_on_migration text NULL,
    tech_debt_score numeric(5,2) NULL,
    detected_by_agent varchar(100) NULL,
    agent_confidence numeric(4,3) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_tech_debt_analysis PRIMARY KEY (id),
    CONSTRAINT fk_tech_debt_analysis_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_tech_debt_analysis_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_tech_debt_analysis_application FOREIGN KEY (client_account_id, engagement_id, application_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_tech_debt_analysis_component FOREIGN KEY (client_account_id, engagement_id, component_id)
        REFERENCES migration.application_components (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_tech_debt_analysis_remediation_effort_hours CHECK (remediation_effort_hours >= 0),
    CONSTRAINT ck_tech_debt_analysis_tech_debt_score CHECK (tech_debt_score BETWEEN 0 AND 100),
    CONSTRAINT ck_tech_debt_analysis_agent_confidence CHECK (agent_confidence BETWEEN 0 AND 1)
);
CREATE INDEX ix_tech_debt_analysis_assessment_flow ON migration.tech_debt_analysis (client_account_id, engagement_id, assessment_flow_id);
CREATE INDEX ix_tech_debt_analysis_application ON migration.tech_debt_analysis (client_account_id, engagement_id, application_id);
CREATE INDEX ix_tech_debt_analysis_component ON migration.tech_debt_analysis (client_account_id, engagement_id, component_id);
CREATE INDEX ix_tech_debt_analysis_severity ON migration.tech_debt_analysis (client_account_id, engagement_id, severity);

COMMENT ON TABLE migration.tech_debt_analysis IS 'Technical debt found in an application, one row per finding.';
COMMENT ON COLUMN migration.tech_debt_analysis.application_id IS 'The asset, of type application, in which it was found.';
COMMENT ON COLUMN migration.tech_debt_analysis.component_id IS 'Component in which it was found; NULL when it concerns the application as a whole.';
COMMENT ON COLUMN migration.tech_debt_analysis.debt_category IS 'Such as outdated_runtime, security, architecture. Open set: the agents name what they find.';
COMMENT ON COLUMN migration.tech_debt_analysis.tech_debt_score IS '0 (none) to 100; NULL when not scored.';
COMMENT ON COLUMN migration.tech_debt_analysis.detected_by_agent IS 'Name of the agent; NULL when a person entered the finding.';
COMMENT ON COLUMN migration.tech_debt_analysis.agent_confidence IS '0 to 1; NULL when a person entered the finding.';

CREATE TABLE migration.sixr_decisions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    application_id uuid NOT NULL,
    application_name varchar(255) NOT NULL,
    overall_strategy migration.sixr_strategy NOT NULL,
    confidence_score numeric(4,3) NULL,
    rationale text NULL,
    architecture_exceptions jsonb NOT NULL DEFAULT '[]',
    tech_debt_score numeric(5,2) NULL,
    risk_factors jsonb NOT NULL DEFAULT '[]',
    move_group_hints jsonb NOT NULL DEFAULT '[]',
    estimated_effort_hours numeric(10,2) NULL,
    estimated_cost numeric(12,2) NULL,
    user_modifications jsonb NULL,
    modified_by uuid NULL,
    modified_at timestamptz NULL,
    app_on_page_data jsonb NULL,
    decision_factors jsonb NULL,
    ready_for_planning boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_sixr_decisions PRIMARY KEY (id),
    CONSTRAINT uq_sixr_decisions_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT uq_sixr_decisions_application UNIQUE (client_account_id, engagement_id, assessment_flow_id, application_id),
    CONSTRAINT fk_sixr_decisions_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_decisions_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_decisions_application FOREIGN KEY (client_account_id, engagement_id, application_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_decisions_modified_by FOREIGN KEY (modified_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_decisions_confidence_score CHECK (confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_sixr_decisions_tech_debt_score CHECK (tech_debt_score BETWEEN 0 AND 100),
    CONSTRAINT ck_sixr_decisions_estimated_effort_hours CHECK (estimated_effort_hours >= 0),
    CONSTRAINT ck_sixr_decisions_estimated_cost CHECK (estimated_cost >= 0),
    CONSTRAINT ck_sixr_decisions_modified CHECK ((modified_by IS NULL) = (modified_at IS NULL)),
    CONSTRAINT ck_sixr_decisions_modified_at CHECK (modified_at IS NULL OR created_at <= modified_at)
);
CREATE INDEX ix_sixr_decisions_application ON migration.sixr_decisions (client_account_id, engagement_id, application_id);
CREATE INDEX ix_sixr_decisions_overall_strategy ON migration.sixr_decisions (client_account_id, engagement_id, overall_strategy);
CREATE INDEX ix_sixr_decisions_ready_for_planning ON migration.sixr_decisions (client_account_id, engagement_id, ready_for_planning);
CREATE INDEX ix_sixr_decisions_modified_by ON migration.sixr_decisions (modified_by);
CREATE INDEX ix_sixr_decisions_app_on_page_data ON migration.sixr_decisions USING gin (app_on_page_data);

COMMENT ON TABLE migration.sixr_decisions IS '6R decision for one application, the result of an assessment flow that planning works from.';
COMMENT ON COLUMN migration.sixr_decisions.application_id IS 'The asset, of type application, that is decided on.';
COMMENT ON COLUMN migration.sixr_decisions.application_name IS 'Name of the application when the decision was made.';
COMMENT ON COLUMN migration.sixr_decisions.confidence_score IS '0 to 1; NULL when a person decided alone.';
COMMENT ON COLUMN migration.sixr_decisions.architecture_exceptions IS 'Array of departures from the architecture standards that the decision rests on.';
COMMENT ON COLUMN migration.sixr_decisions.tech_debt_score IS '0 (none) to 100, over all findings of the application; NULL when not scored.';
COMMENT ON COLUMN migration.sixr_decisions.move_group_hints IS 'Array of names of applications that should move in the same wave.';
COMMENT ON COLUMN migration.sixr_decisions.estimated_cost IS 'In US dollars.';
COMMENT ON COLUMN migration.sixr_decisions.user_modifications IS 'What a user changed, old and new value by column; NULL when untouched.';
COMMENT ON COLUMN migration.sixr_decisions.modified_by IS 'User who changed the decision; NULL when untouched, as is modified_at.';
COMMENT ON COLUMN migration.sixr_decisions.app_on_page_data IS 'The one-page summary of the application; NULL until it is generated.';
COMMENT ON COLUMN migration.sixr_decisions.decision_factors IS 'Weight of each factor in the decision; NULL when a person decided alone.';

CREATE TABLE migration.assessment_learning_feedback (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    assessment_flow_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    original_strategy migration.sixr_strategy NOT NULL,
    override_strategy migration.sixr_strategy NOT NULL,
    feedback_reason text NULL,
    agent_id varchar(100) NULL,
    learned_pattern jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_assessment_learning_feedback PRIMARY KEY (id),
    CONSTRAINT fk_assessment_learning_feedback_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assessment_learning_feedback_assessment_flow FOREIGN KEY (client_account_id, engagement_id, assessment_flow_id)
        REFERENCES migration.assessment_flows (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_assessment_learning_feedback_decision FOREIGN KEY (client_account_id, engagement_id, decision_id)
        REFERENCES migration.sixr_decisions (client_account_id, engagement_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_assessment_learning_feedback_assessment_flow ON migration.assessment_learning_feedback (client_account_id, engagement_id, assessment_flow_id);
CREATE INDEX ix_assessment_learning_feedback_decision ON migration.assessment_learning_feedback (client_account_id, engagement_id, decision_id);

COMMENT ON TABLE migration.assessment_learning_feedback IS 'What the agents learn from when a person overrides a strategy.';
COMMENT ON COLUMN migration.assessment_learning_feedback.original_strategy IS 'What the agents had recommended.';
COMMENT ON COLUMN migration.assessment_learning_feedback.override_strategy IS 'What the person chose instead; the same value confirms the recommendation.';
COMMENT ON COLUMN migration.assessment_learning_feedback.agent_id IS 'Name of the agent that learns from it. Agents live in code, so no table holds this id; NULL when it concerns all of them.';
COMMENT ON COLUMN migration.assessment_learning_feedback.learned_pattern IS 'What was learned; NULL until an agent has processed the feedback.';
