-- 6R analyses: parameters, questions and answers, iterations, recommendations.
-- sixr_questions and sixr_parameters are reference data without a tenant, filled from the Reference scripts;
-- they point at no user, because they exist before the first user does.

CREATE TYPE migration.sixr_analysis_status AS ENUM ('pending', 'in_progress', 'completed', 'failed', 'requires_input');
COMMENT ON TYPE migration.sixr_analysis_status IS 'State of a 6R analysis and of each of its iterations.';

CREATE TYPE migration.sixr_application_type AS ENUM ('custom', 'cots', 'hybrid');
COMMENT ON TYPE migration.sixr_application_type IS 'Whether an application was written for the client, bought off the shelf (cots), or both.';

CREATE TYPE migration.sixr_parameter_source AS ENUM ('initial', 'user_input', 'agent_suggestion');
COMMENT ON TYPE migration.sixr_parameter_source IS 'Where the parameters of an iteration come from.';

CREATE TYPE migration.sixr_validation_status AS ENUM ('pending', 'valid', 'invalid');
COMMENT ON TYPE migration.sixr_validation_status IS 'Whether parameters or an answer passed their validation rules.';

CREATE TYPE migration.sixr_response_source AS ENUM ('user', 'agent', 'import');
COMMENT ON TYPE migration.sixr_response_source IS 'Who answered a question: a user, an agent from what it knows, or an uploaded file.';

CREATE TYPE migration.sixr_estimate_level AS ENUM ('low', 'medium', 'high');
COMMENT ON TYPE migration.sixr_estimate_level IS 'Rough size of an effort or of an impact on cost.';

CREATE TYPE migration.question_type AS ENUM ('text', 'select', 'multiselect', 'file_upload', 'boolean', 'numeric');
COMMENT ON TYPE migration.question_type IS 'How a qualifying question is answered.';

CREATE TABLE migration.sixr_questions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    question_id varchar(100) NOT NULL,
    question_text text NOT NULL,
    question_type migration.question_type NOT NULL,
    category varchar(100) NOT NULL,
    priority integer NOT NULL DEFAULT 1,
    required boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true,
    options jsonb NULL,
    validation_rules jsonb NULL,
    help_text text NULL,
    depends_on varchar(100) NULL,
    show_conditions jsonb NULL,
    skip_conditions jsonb NULL,
    created_by varchar(100) NULL,
    updated_by varchar(100) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version varchar(20) NOT NULL DEFAULT '1.0',
    parent_question_id varchar(100) NULL,
    CONSTRAINT pk_sixr_questions PRIMARY KEY (id),
    CONSTRAINT uq_sixr_questions_question_id UNIQUE (question_id),
    CONSTRAINT fk_sixr_questions_depends_on FOREIGN KEY (depends_on) REFERENCES migration.sixr_questions (question_id),
    CONSTRAINT fk_sixr_questions_parent_question FOREIGN KEY (parent_question_id) REFERENCES migration.sixr_questions (question_id),
    CONSTRAINT ck_sixr_questions_priority CHECK (priority >= 1),
    -- A choice without options cannot be answered, and options on anything else would never be shown.
    CONSTRAINT ck_sixr_questions_options CHECK ((question_type IN ('select', 'multiselect')) = (options IS NOT NULL))
);
CREATE INDEX ix_sixr_questions_depends_on ON migration.sixr_questions (depends_on);
CREATE INDEX ix_sixr_questions_parent_question ON migration.sixr_questions (parent_question_id);
CREATE INDEX ix_sixr_questions_category ON migration.sixr_questions (category, priority);

COMMENT ON TABLE migration.sixr_questions IS 'Reference data: the qualifying questions of a 6R analysis, the same for every client.';
COMMENT ON COLUMN migration.sixr_questions.question_id IS 'Stable name of the question, by which answers and other questions refer to it.';
COMMENT ON COLUMN migration.sixr_questions.priority IS 'Order within the category, 1 first.';
COMMENT ON COLUMN migration.sixr_questions.active IS 'Whether new analyses ask it; retired questions stay for the answers they have.';
COMMENT ON COLUMN migration.sixr_questions.options IS 'Array of value and label; not NULL exactly for select and multiselect.';
COMMENT ON COLUMN migration.sixr_questions.validation_rules IS 'What an answer has to satisfy; NULL when anything of the right type will do.';
COMMENT ON COLUMN migration.sixr_questions.depends_on IS 'question_id of the question that has to be answered first; NULL for none.';
COMMENT ON COLUMN migration.sixr_questions.show_conditions IS 'Answers to depends_on that make the question appear; NULL: always.';
COMMENT ON COLUMN migration.sixr_questions.skip_conditions IS 'Analysis data that makes the question superfluous; NULL: never.';
COMMENT ON COLUMN migration.sixr_questions.created_by IS 'Team that wrote the question; NULL when nobody remembers. Not a user: reference data belongs to the platform and exists before any user.';
COMMENT ON COLUMN migration.sixr_questions.updated_by IS 'Team that last changed the question; NULL when never changed.';
COMMENT ON COLUMN migration.sixr_questions.parent_question_id IS 'question_id of the question that this one details; NULL for a question of its own.';

CREATE TABLE migration.sixr_parameters (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    parameter_key varchar(255) NOT NULL,
    value jsonb NOT NULL,
    description text NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_sixr_parameters PRIMARY KEY (id),
    CONSTRAINT uq_sixr_parameters_parameter_key UNIQUE (parameter_key)
);

COMMENT ON TABLE migration.sixr_parameters IS 'Reference data: weights and thresholds of the 6R scoring, the same for every client.';
COMMENT ON COLUMN migration.sixr_parameters.parameter_key IS 'Dotted name, such as weights.business_value.';
COMMENT ON COLUMN migration.sixr_parameters.value IS 'A number, an array or an object, whatever the key calls for.';

CREATE TABLE migration.sixr_analyses (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    migration_id uuid NULL,
    master_flow_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    description text NULL,
    status migration.sixr_analysis_status NOT NULL DEFAULT 'pending',
    priority integer NOT NULL DEFAULT 3,
    application_ids jsonb NOT NULL DEFAULT '[]',
    application_data jsonb NULL,
    current_iteration integer NOT NULL DEFAULT 1,
    progress_percentage numeric(5,2) NOT NULL DEFAULT 0,
    estimated_completion timestamptz NULL,
    final_recommendation migration.sixr_strategy NULL,
    confidence_score numeric(4,3) NULL,
    created_by uuid NULL,
    updated_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    analysis_config jsonb NULL,
    CONSTRAINT pk_sixr_analyses PRIMARY KEY (id),
    CONSTRAINT uq_sixr_analyses_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_sixr_analyses_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_analyses_migration FOREIGN KEY (client_account_id, engagement_id, migration_id)
        REFERENCES migration.migrations (client_account_id, engagement_id, id),
    CONSTRAINT fk_sixr_analyses_master_flow FOREIGN KEY (client_account_id, engagement_id, master_flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_analyses_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT fk_sixr_analyses_updated_by FOREIGN KEY (updated_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_analyses_priority CHECK (priority BETWEEN 1 AND 5),
    CONSTRAINT ck_sixr_analyses_application_ids CHECK (jsonb_typeof(application_ids) = 'array'),
    CONSTRAINT ck_sixr_analyses_current_iteration CHECK (current_iteration >= 1),
    CONSTRAINT ck_sixr_analyses_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT ck_sixr_analyses_confidence_score CHECK (confidence_score BETWEEN 0 AND 1)
);
CREATE INDEX ix_sixr_analyses_migration ON migration.sixr_analyses (client_account_id, engagement_id, migration_id);
CREATE INDEX ix_sixr_analyses_master_flow ON migration.sixr_analyses (client_account_id, engagement_id, master_flow_id);
CREATE INDEX ix_sixr_analyses_name ON migration.sixr_analyses (client_account_id, engagement_id, name);
CREATE INDEX ix_sixr_analyses_created_by ON migration.sixr_analyses (created_by);
CREATE INDEX ix_sixr_analyses_updated_by ON migration.sixr_analyses (updated_by);

COMMENT ON TABLE migration.sixr_analyses IS 'An analysis that finds the 6R strategy for one or more applications in iterations.';
COMMENT ON COLUMN migration.sixr_analyses.migration_id IS 'Migration the analysis was made for; NULL for one made ahead of any migration.';
COMMENT ON COLUMN migration.sixr_analyses.master_flow_id IS 'Master flow that ties the phases of this work together.';
COMMENT ON COLUMN migration.sixr_analyses.priority IS '1 (first) to 5.';
COMMENT ON COLUMN migration.sixr_analyses.application_ids IS 'Array of assets.id of the same engagement: the applications analysed.';
COMMENT ON COLUMN migration.sixr_analyses.application_data IS 'What was known of the applications when the analysis began; NULL until it begins.';
COMMENT ON COLUMN migration.sixr_analyses.current_iteration IS 'Number of the sixr_iterations row under work, from 1.';
COMMENT ON COLUMN migration.sixr_analyses.progress_percentage IS 'Per cent of the analysis done, 0 to 100.';
COMMENT ON COLUMN migration.sixr_analyses.final_recommendation IS 'NULL until the analysis is completed.';
COMMENT ON COLUMN migration.sixr_analyses.confidence_score IS '0 to 1; NULL until there is a recommendation.';
COMMENT ON COLUMN migration.sixr_analyses.created_by IS 'User who started it; NULL when a flow did.';
COMMENT ON COLUMN migration.sixr_analyses.updated_by IS 'User who last changed it; NULL when only agents have.';
COMMENT ON COLUMN migration.sixr_analyses.analysis_config IS 'Options of this run; NULL when all stand at their defaults.';

CREATE TABLE migration.sixr_analysis_parameters (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    analysis_id uuid NOT NULL,
    iteration_number integer NOT NULL,
    business_value numeric(4,2) NOT NULL DEFAULT 3,
    technical_complexity numeric(4,2) NOT NULL DEFAULT 3,
    migration_urgency numeric(4,2) NOT NULL DEFAULT 3,
    compliance_requirements numeric(4,2) NOT NULL DEFAULT 3,
    cost_sensitivity numeric(4,2) NOT NULL DEFAULT 3,
    risk_tolerance numeric(4,2) NOT NULL DEFAULT 3,
    innovation_priority numeric(4,2) NOT NULL DEFAULT 3,
    application_type migration.sixr_application_type NOT NULL DEFAULT 'custom',
    parameter_source migration.sixr_parameter_source NOT NULL DEFAULT 'initial',
    confidence_level numeric(4,3) NOT NULL DEFAULT 1,
    created_by uuid NULL,
    updated_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    parameter_notes text NULL,
    validation_status migration.sixr_validation_status NOT NULL DEFAULT 'valid',
    CONSTRAINT pk_sixr_analysis_parameters PRIMARY KEY (id),
    CONSTRAINT uq_sixr_analysis_parameters_iteration UNIQUE (client_account_id, engagement_id, analysis_id, iteration_number),
    CONSTRAINT fk_sixr_analysis_parameters_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_analysis_parameters_analysis FOREIGN KEY (client_account_id, engagement_id, analysis_id)
        REFERENCES migration.sixr_analyses (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_analysis_parameters_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT fk_sixr_analysis_parameters_updated_by FOREIGN KEY (updated_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_analysis_parameters_iteration_number CHECK (iteration_number >= 1),
    CONSTRAINT ck_sixr_analysis_parameters_business_value CHECK (business_value BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_technical_complexity CHECK (technical_complexity BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_migration_urgency CHECK (migration_urgency BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_compliance_requirements CHECK (compliance_requirements BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_cost_sensitivity CHECK (cost_sensitivity BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_risk_tolerance CHECK (risk_tolerance BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_innovation_priority CHECK (innovation_priority BETWEEN 1 AND 10),
    CONSTRAINT ck_sixr_analysis_parameters_confidence_level CHECK (confidence_level BETWEEN 0 AND 1)
);
CREATE INDEX ix_sixr_analysis_parameters_created_by ON migration.sixr_analysis_parameters (created_by);
CREATE INDEX ix_sixr_analysis_parameters_updated_by ON migration.sixr_analysis_parameters (updated_by);

COMMENT ON TABLE migration.sixr_analysis_parameters IS 'What an iteration of a 6R analysis was told to weigh; the seven weights go from 1 (low) to 10 (high).';
COMMENT ON COLUMN migration.sixr_analysis_parameters.iteration_number IS 'Number of the iteration, from 1.';
COMMENT ON COLUMN migration.sixr_analysis_parameters.confidence_level IS 'How sure the parameters themselves are, 0 to 1.';
COMMENT ON COLUMN migration.sixr_analysis_parameters.created_by IS 'User who set them; NULL when an agent did.';
COMMENT ON COLUMN migration.sixr_analysis_parameters.updated_by IS 'User who last changed them; NULL when nobody has.';

CREATE TABLE migration.sixr_iterations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    analysis_id uuid NOT NULL,
    iteration_number integer NOT NULL,
    iteration_name varchar(255) NULL,
    iteration_reason text NULL,
    stakeholder_feedback text NULL,
    parameter_changes jsonb NULL,
    question_responses jsonb NULL,
    recommendation_data jsonb NULL,
    confidence_score numeric(4,3) NULL,
    analysis_duration numeric(10,3) NULL,
    agent_insights jsonb NULL,
    status migration.sixr_analysis_status NOT NULL DEFAULT 'pending',
    error_details jsonb NULL,
    created_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz NULL,
    CONSTRAINT pk_sixr_iterations PRIMARY KEY (id),
    CONSTRAINT uq_sixr_iterations_iteration UNIQUE (client_account_id, engagement_id, analysis_id, iteration_number),
    CONSTRAINT fk_sixr_iterations_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_iterations_analysis FOREIGN KEY (client_account_id, engagement_id, analysis_id)
        REFERENCES migration.sixr_analyses (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_iterations_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_iterations_iteration_number CHECK (iteration_number >= 1),
    CONSTRAINT ck_sixr_iterations_confidence_score CHECK (confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_sixr_iterations_analysis_duration CHECK (analysis_duration >= 0),
    CONSTRAINT ck_sixr_iterations_completed_at CHECK (completed_at IS NULL OR created_at <= completed_at)
);
CREATE INDEX ix_sixr_iterations_created_by ON migration.sixr_iterations (created_by);

COMMENT ON TABLE migration.sixr_iterations IS 'One round of a 6R analysis: parameters in, recommendation out.';
COMMENT ON COLUMN migration.sixr_iterations.iteration_number IS 'Number of the iteration, from 1.';
COMMENT ON COLUMN migration.sixr_iterations.iteration_reason IS 'Why another round was needed; NULL for the first.';
COMMENT ON COLUMN migration.sixr_iterations.parameter_changes IS 'Old and new value by parameter; NULL for the first.';
COMMENT ON COLUMN migration.sixr_iterations.question_responses IS 'Answers taken into account, by question_id; the table of the same subject holds each in full.';
COMMENT ON COLUMN migration.sixr_iterations.recommendation_data IS 'Scores by strategy; NULL until the round is completed.';
COMMENT ON COLUMN migration.sixr_iterations.confidence_score IS '0 to 1; NULL until the round is completed.';
COMMENT ON COLUMN migration.sixr_iterations.analysis_duration IS 'Seconds of work; NULL until the round has ended.';
COMMENT ON COLUMN migration.sixr_iterations.error_details IS 'What went wrong; NULL unless the round failed.';
COMMENT ON COLUMN migration.sixr_iterations.created_by IS 'User who started the round; NULL when a flow did.';
COMMENT ON COLUMN migration.sixr_iterations.completed_at IS 'NULL until the round has ended.';

CREATE TABLE migration.sixr_question_responses (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    analysis_id uuid NOT NULL,
    iteration_number integer NOT NULL,
    question_id varchar(100) NOT NULL,
    response_value jsonb NULL,
    response_text text NULL,
    confidence numeric(4,3) NOT NULL DEFAULT 1,
    source migration.sixr_response_source NOT NULL DEFAULT 'user',
    response_time numeric(10,3) NULL,
    validation_status migration.sixr_validation_status NOT NULL DEFAULT 'pending',
    validation_errors jsonb NULL,
    created_by uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_sixr_question_responses PRIMARY KEY (id),
    CONSTRAINT uq_sixr_question_responses_question UNIQUE (client_account_id, engagement_id, analysis_id, iteration_number, question_id),
    CONSTRAINT fk_sixr_question_responses_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_question_responses_analysis FOREIGN KEY (client_account_id, engagement_id, analysis_id)
        REFERENCES migration.sixr_analyses (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_question_responses_question FOREIGN KEY (question_id) REFERENCES migration.sixr_questions (question_id),
    CONSTRAINT fk_sixr_question_responses_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_question_responses_iteration_number CHECK (iteration_number >= 1),
    CONSTRAINT ck_sixr_question_responses_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT ck_sixr_question_responses_response_time CHECK (response_time >= 0)
);
CREATE INDEX ix_sixr_question_responses_question ON migration.sixr_question_responses (question_id);
CREATE INDEX ix_sixr_question_responses_created_by ON migration.sixr_question_responses (created_by);

COMMENT ON TABLE migration.sixr_question_responses IS 'Answers to the qualifying questions, per iteration of a 6R analysis.';
COMMENT ON COLUMN migration.sixr_question_responses.iteration_number IS 'Number of the iteration, from 1.';
COMMENT ON COLUMN migration.sixr_question_responses.question_id IS 'The sixr_questions.question_id answered.';
COMMENT ON COLUMN migration.sixr_question_responses.response_value IS 'The answer as data, of the type the question asks for; NULL for free text.';
COMMENT ON COLUMN migration.sixr_question_responses.response_text IS 'The answer in words; NULL when response_value says it all.';
COMMENT ON COLUMN migration.sixr_question_responses.confidence IS 'How sure the answer is, 0 to 1.';
COMMENT ON COLUMN migration.sixr_question_responses.response_time IS 'Seconds until the user answered; NULL when no user did.';
COMMENT ON COLUMN migration.sixr_question_responses.validation_errors IS 'Array of broken rules; NULL unless the answer is invalid.';
COMMENT ON COLUMN migration.sixr_question_responses.created_by IS 'User who answered; NULL when an agent or an import did.';

CREATE TABLE migration.sixr_recommendations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    analysis_id uuid NOT NULL,
    iteration_number integer NOT NULL DEFAULT 1,
    recommended_strategy migration.sixr_strategy NOT NULL,
    confidence_score numeric(4,3) NOT NULL,
    strategy_scores jsonb NULL,
    key_factors jsonb NULL,
    assumptions jsonb NULL,
    next_steps jsonb NULL,
    estimated_effort migration.sixr_estimate_level NULL,
    estimated_timeline varchar(100) NULL,
    estimated_cost_impact migration.sixr_estimate_level NULL,
    risk_factors jsonb NULL,
    business_benefits jsonb NULL,
    technical_benefits jsonb NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NULL,
    CONSTRAINT pk_sixr_recommendations PRIMARY KEY (id),
    CONSTRAINT fk_sixr_recommendations_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_recommendations_analysis FOREIGN KEY (client_account_id, engagement_id, analysis_id)
        REFERENCES migration.sixr_analyses (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_sixr_recommendations_created_by FOREIGN KEY (created_by) REFERENCES migration.users (id),
    CONSTRAINT ck_sixr_recommendations_iteration_number CHECK (iteration_number >= 1),
    CONSTRAINT ck_sixr_recommendations_confidence_score CHECK (confidence_score BETWEEN 0 AND 1)
);
CREATE INDEX ix_sixr_recommendations_analysis ON migration.sixr_recommendations (client_account_id, engagement_id, analysis_id, iteration_number);
CREATE INDEX ix_sixr_recommendations_created_by ON migration.sixr_recommendations (created_by);

COMMENT ON TABLE migration.sixr_recommendations IS 'Strategy that an iteration of a 6R analysis recommends, with its reasons.';
COMMENT ON COLUMN migration.sixr_recommendations.iteration_number IS 'Number of the iteration, from 1.';
COMMENT ON COLUMN migration.sixr_recommendations.confidence_score IS '0 to 1.';
COMMENT ON COLUMN migration.sixr_recommendations.strategy_scores IS 'Score by 6R strategy, 0 to 100.';
COMMENT ON COLUMN migration.sixr_recommendations.estimated_timeline IS 'Duration in words, such as 3 to 6 months.';
COMMENT ON COLUMN migration.sixr_recommendations.created_by IS 'User who recommended it; NULL when the agents did.';
