-- Feedback of users, and what the language models cost.
-- llm_model_pricing is reference data without a tenant, filled from the Reference scripts; everything else hangs on
-- its engagement with composite keys, which stay as they are.

CREATE TYPE migration.feedback_type AS ENUM ('page_feedback', 'cmdb_analysis');
COMMENT ON TYPE migration.feedback_type IS 'What feedback is about: a page of the platform, or a finding about imported data.';

CREATE TYPE migration.feedback_category AS ENUM ('general', 'ui', 'performance', 'feature', 'bug');
COMMENT ON TYPE migration.feedback_category IS 'Subject of feedback.';

CREATE TYPE migration.feedback_status AS ENUM ('new', 'reviewed', 'resolved');
COMMENT ON TYPE migration.feedback_status IS 'How far the team has got with feedback.';

CREATE TYPE migration.feedback_period AS ENUM ('all_time', 'daily', 'weekly', 'monthly');
COMMENT ON TYPE migration.feedback_period IS 'Span that a feedback summary covers.';

CREATE TYPE migration.usage_period AS ENUM ('daily', 'weekly', 'monthly');
COMMENT ON TYPE migration.usage_period IS 'Span that a usage summary covers.';

CREATE TABLE migration.feedback (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    feedback_type migration.feedback_type NOT NULL,
    page varchar(255) NULL,
    rating integer NULL,
    comment text NULL,
    category migration.feedback_category NOT NULL DEFAULT 'general',
    breadcrumb varchar(500) NULL,
    filename varchar(255) NULL,
    original_analysis jsonb NULL,
    user_corrections jsonb NULL,
    asset_type_override migration.asset_type NULL,
    status migration.feedback_status NOT NULL DEFAULT 'new',
    processed boolean NOT NULL DEFAULT false,
    user_agent varchar(500) NULL,
    user_timestamp timestamptz NULL,
    client_ip inet NULL,
    learning_patterns_extracted jsonb NULL,
    confidence_impact numeric(4,3) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    processed_at timestamptz NULL,
    CONSTRAINT pk_feedback PRIMARY KEY (id),
    CONSTRAINT fk_feedback_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_feedback_rating CHECK (rating BETWEEN 1 AND 5),
    CONSTRAINT ck_feedback_confidence_impact CHECK (confidence_impact BETWEEN -1 AND 1),
    CONSTRAINT ck_feedback_processed CHECK (processed = (processed_at IS NOT NULL)),
    CONSTRAINT ck_feedback_processed_at CHECK (processed_at IS NULL OR created_at <= processed_at)
);
CREATE INDEX ix_feedback_feedback_type ON migration.feedback (client_account_id, engagement_id, feedback_type);
CREATE INDEX ix_feedback_page ON migration.feedback (client_account_id, engagement_id, page);

COMMENT ON TABLE migration.feedback IS 'What users say about a page, and where they correct what the agents made of imported data.';
COMMENT ON COLUMN migration.feedback.page IS 'Path of the page; NULL for feedback about imported data.';
COMMENT ON COLUMN migration.feedback.rating IS '1 to 5 stars; NULL when none was given.';
COMMENT ON COLUMN migration.feedback.filename IS 'Imported file the correction is about; NULL for feedback about a page.';
COMMENT ON COLUMN migration.feedback.original_analysis IS 'What the agents had found; NULL for feedback about a page.';
COMMENT ON COLUMN migration.feedback.user_corrections IS 'What the user says is right; NULL for feedback about a page.';
COMMENT ON COLUMN migration.feedback.asset_type_override IS 'Asset type the user says is right; NULL when the type is not in question.';
COMMENT ON COLUMN migration.feedback.processed IS 'Whether the agents have learned from it; then processed_at says when.';
COMMENT ON COLUMN migration.feedback.user_timestamp IS 'Time by the clock of the browser; NULL when it sent none.';
COMMENT ON COLUMN migration.feedback.learning_patterns_extracted IS 'What the agents learned; NULL until processed.';
COMMENT ON COLUMN migration.feedback.confidence_impact IS 'Change of the confidence of the agents, -1 to 1.';

CREATE TABLE migration.feedback_summaries (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    feedback_type migration.feedback_type NOT NULL,
    page varchar(255) NULL,
    time_period migration.feedback_period NOT NULL DEFAULT 'all_time',
    total_feedback integer NOT NULL DEFAULT 0,
    average_rating numeric(3,2) NOT NULL DEFAULT 0,
    status_counts jsonb NOT NULL DEFAULT '{}',
    rating_distribution jsonb NOT NULL DEFAULT '{}',
    category_counts jsonb NOT NULL DEFAULT '{}',
    feedback_trend jsonb NULL,
    rating_trend jsonb NULL,
    last_calculated timestamptz NOT NULL DEFAULT now(),
    calculation_duration_ms integer NULL,
    CONSTRAINT pk_feedback_summaries PRIMARY KEY (id),
    CONSTRAINT uq_feedback_summaries_period UNIQUE NULLS NOT DISTINCT (client_account_id, engagement_id, feedback_type, page, time_period),
    CONSTRAINT fk_feedback_summaries_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_feedback_summaries_total_feedback CHECK (total_feedback >= 0),
    CONSTRAINT ck_feedback_summaries_average_rating CHECK (average_rating BETWEEN 0 AND 5),
    CONSTRAINT ck_feedback_summaries_calculation_duration_ms CHECK (calculation_duration_ms >= 0)
);
CREATE INDEX ix_feedback_summaries_page ON migration.feedback_summaries (client_account_id, engagement_id, page);

COMMENT ON TABLE migration.feedback_summaries IS 'Counts and averages over feedback, recalculated by the platform.';
COMMENT ON COLUMN migration.feedback_summaries.page IS 'Page summarised; NULL for all pages together.';
COMMENT ON COLUMN migration.feedback_summaries.average_rating IS '1 to 5 stars, 0 when nobody rated.';
COMMENT ON COLUMN migration.feedback_summaries.status_counts IS 'Number of entries by status.';
COMMENT ON COLUMN migration.feedback_summaries.rating_distribution IS 'Number of entries by rating.';
COMMENT ON COLUMN migration.feedback_summaries.category_counts IS 'Number of entries by category.';
COMMENT ON COLUMN migration.feedback_summaries.feedback_trend IS 'Number of entries per step of the period; NULL for too few entries.';
COMMENT ON COLUMN migration.feedback_summaries.rating_trend IS 'Average rating per step of the period; NULL for too few entries.';
COMMENT ON COLUMN migration.feedback_summaries.calculation_duration_ms IS 'Milliseconds the calculation took; NULL when not measured.';

CREATE TABLE migration.llm_model_pricing (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    provider varchar(100) NOT NULL,
    model_name varchar(255) NOT NULL,
    model_version varchar(100) NULL,
    input_cost_per_1k_tokens numeric(10,6) NOT NULL,
    output_cost_per_1k_tokens numeric(10,6) NOT NULL,
    currency varchar(10) NOT NULL DEFAULT 'USD',
    effective_from timestamptz NOT NULL,
    effective_to timestamptz NULL,
    is_active boolean NOT NULL DEFAULT true,
    source varchar(255) NULL,
    notes text NULL,
    CONSTRAINT pk_llm_model_pricing PRIMARY KEY (id),
    CONSTRAINT uq_llm_model_pricing_effective_from UNIQUE NULLS NOT DISTINCT (provider, model_name, model_version, effective_from),
    CONSTRAINT ck_llm_model_pricing_input_cost_per_1k_tokens CHECK (input_cost_per_1k_tokens >= 0),
    CONSTRAINT ck_llm_model_pricing_output_cost_per_1k_tokens CHECK (output_cost_per_1k_tokens >= 0),
    CONSTRAINT ck_llm_model_pricing_currency CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_llm_model_pricing_effective_to CHECK (effective_to IS NULL OR effective_from <= effective_to)
);
CREATE INDEX ix_llm_model_pricing_active ON migration.llm_model_pricing (is_active, effective_from, effective_to);

COMMENT ON TABLE migration.llm_model_pricing IS 'Reference data: list prices of language models over time, the same for every client.';
COMMENT ON COLUMN migration.llm_model_pricing.model_version IS 'NULL when the price holds for every version of the model.';
COMMENT ON COLUMN migration.llm_model_pricing.input_cost_per_1k_tokens IS 'Price of a thousand tokens sent.';
COMMENT ON COLUMN migration.llm_model_pricing.output_cost_per_1k_tokens IS 'Price of a thousand tokens received.';
COMMENT ON COLUMN migration.llm_model_pricing.currency IS 'ISO 4217 code.';
COMMENT ON COLUMN migration.llm_model_pricing.effective_to IS 'End of the price, exclusive; NULL while it holds.';
COMMENT ON COLUMN migration.llm_model_pricing.is_active IS 'Whether new usage is charged at this price.';
COMMENT ON COLUMN migration.llm_model_pricing.source IS 'Where the price was taken from; NULL when agreed by contract.';

CREATE TABLE migration.llm_usage_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    user_id uuid NULL,
    username varchar(255) NULL,
    flow_id uuid NULL,
    request_id varchar(255) NULL,
    endpoint varchar(500) NULL,
    page_context varchar(255) NULL,
    feature_context varchar(255) NULL,
    llm_provider varchar(100) NOT NULL,
    model_name varchar(255) NOT NULL,
    model_version varchar(100) NULL,
    input_tokens integer NULL,
    output_tokens integer NULL,
    total_tokens integer NULL,
    input_cost numeric(12,6) NULL,
    output_cost numeric(12,6) NULL,
    total_cost numeric(12,6) NULL,
    cost_currency varchar(10) NOT NULL DEFAULT 'USD',
    response_time_ms integer NULL,
    success boolean NOT NULL DEFAULT true,
    error_type varchar(255) NULL,
    error_message text NULL,
    request_data jsonb NULL,
    response_data jsonb NULL,
    additional_metadata jsonb NULL,
    ip_address inet NULL,
    user_agent varchar(500) NULL,
    CONSTRAINT pk_llm_usage_logs PRIMARY KEY (id),
    CONSTRAINT fk_llm_usage_logs_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_llm_usage_logs_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    -- No CASCADE: what was spent stays on the books when somebody deletes a flow.
    CONSTRAINT fk_llm_usage_logs_flow FOREIGN KEY (client_account_id, engagement_id, flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id),
    CONSTRAINT ck_llm_usage_logs_tokens CHECK (input_tokens >= 0 AND output_tokens >= 0 AND total_tokens >= 0),
    CONSTRAINT ck_llm_usage_logs_total_tokens CHECK (total_tokens = input_tokens + output_tokens),
    CONSTRAINT ck_llm_usage_logs_costs CHECK (input_cost >= 0 AND output_cost >= 0 AND total_cost >= 0),
    CONSTRAINT ck_llm_usage_logs_total_cost CHECK (total_cost = input_cost + output_cost),
    CONSTRAINT ck_llm_usage_logs_cost_currency CHECK (cost_currency ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_llm_usage_logs_response_time_ms CHECK (response_time_ms >= 0),
    CONSTRAINT ck_llm_usage_logs_error_type CHECK (success = (error_type IS NULL))
);
CREATE INDEX ix_llm_usage_logs_reporting ON migration.llm_usage_logs (client_account_id, engagement_id, created_at, success);
CREATE INDEX ix_llm_usage_logs_cost_analysis ON migration.llm_usage_logs (client_account_id, engagement_id, llm_provider, model_name, created_at);
CREATE INDEX ix_llm_usage_logs_flow ON migration.llm_usage_logs (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_llm_usage_logs_feature_context ON migration.llm_usage_logs (client_account_id, engagement_id, feature_context);
CREATE INDEX ix_llm_usage_logs_page_context ON migration.llm_usage_logs (client_account_id, engagement_id, page_context);
CREATE INDEX ix_llm_usage_logs_user ON migration.llm_usage_logs (user_id);

COMMENT ON TABLE migration.llm_usage_logs IS 'One request to a language model: who, for what, how long, at what cost.';
COMMENT ON COLUMN migration.llm_usage_logs.user_id IS 'User on whose behalf; NULL when an agent acted by itself.';
COMMENT ON COLUMN migration.llm_usage_logs.username IS 'Name of the user at the time; NULL with user_id.';
COMMENT ON COLUMN migration.llm_usage_logs.flow_id IS 'Master flow that asked; NULL outside flows.';
COMMENT ON COLUMN migration.llm_usage_logs.request_id IS 'Id that the provider gave the request; refers to no table. NULL when it never got there.';
COMMENT ON COLUMN migration.llm_usage_logs.page_context IS 'Page that caused the request; NULL for work in the background.';
COMMENT ON COLUMN migration.llm_usage_logs.feature_context IS 'Feature that caused the request, such as field_mapping.';
COMMENT ON COLUMN migration.llm_usage_logs.input_tokens IS 'Tokens sent; NULL, as the other counts and costs, when the provider reported none.';
COMMENT ON COLUMN migration.llm_usage_logs.total_tokens IS 'Sum of input_tokens and output_tokens.';
COMMENT ON COLUMN migration.llm_usage_logs.total_cost IS 'Sum of input_cost and output_cost, in cost_currency.';
COMMENT ON COLUMN migration.llm_usage_logs.cost_currency IS 'ISO 4217 code.';
COMMENT ON COLUMN migration.llm_usage_logs.response_time_ms IS 'Milliseconds until the answer was complete; NULL when none came.';
COMMENT ON COLUMN migration.llm_usage_logs.error_type IS 'Kind of failure; NULL exactly when the request succeeded.';
COMMENT ON COLUMN migration.llm_usage_logs.request_data IS 'Settings of the request, without prompt; NULL when not kept.';
COMMENT ON COLUMN migration.llm_usage_logs.response_data IS 'Settings of the answer, without text; NULL when not kept.';

CREATE TABLE migration.llm_usage_summary (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    period_type migration.usage_period NOT NULL,
    period_start timestamptz NOT NULL,
    period_end timestamptz NOT NULL,
    user_id uuid NULL,
    llm_provider varchar(100) NULL,
    model_name varchar(255) NULL,
    page_context varchar(255) NULL,
    feature_context varchar(255) NULL,
    total_requests integer NOT NULL DEFAULT 0,
    successful_requests integer NOT NULL DEFAULT 0,
    failed_requests integer NOT NULL DEFAULT 0,
    total_input_tokens bigint NOT NULL DEFAULT 0,
    total_output_tokens bigint NOT NULL DEFAULT 0,
    total_tokens bigint NOT NULL DEFAULT 0,
    total_cost numeric(12,6) NOT NULL DEFAULT 0,
    avg_response_time_ms integer NULL,
    min_response_time_ms integer NULL,
    max_response_time_ms integer NULL,
    CONSTRAINT pk_llm_usage_summary PRIMARY KEY (id),
    CONSTRAINT uq_llm_usage_summary_period UNIQUE NULLS NOT DISTINCT (client_account_id, engagement_id, period_type, period_start, user_id, llm_provider, model_name, page_context, feature_context),
    CONSTRAINT fk_llm_usage_summary_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_llm_usage_summary_user FOREIGN KEY (user_id) REFERENCES migration.users (id),
    CONSTRAINT ck_llm_usage_summary_period CHECK (period_start <= period_end),
    CONSTRAINT ck_llm_usage_summary_requests CHECK (successful_requests >= 0 AND failed_requests >= 0 AND total_requests = successful_requests + failed_requests),
    CONSTRAINT ck_llm_usage_summary_tokens CHECK (total_input_tokens >= 0 AND total_output_tokens >= 0 AND total_tokens = total_input_tokens + total_output_tokens),
    CONSTRAINT ck_llm_usage_summary_total_cost CHECK (total_cost >= 0),
    CONSTRAINT ck_llm_usage_summary_response_time_ms CHECK (min_response_time_ms >= 0 AND min_response_time_ms <= avg_response_time_ms AND avg_response_time_ms <= max_response_time_ms)
);
CREATE INDEX ix_llm_usage_summary_period ON migration.llm_usage_summary (client_account_id, engagement_id, period_start);
CREATE INDEX ix_llm_usage_summary_model ON migration.llm_usage_summary (client_account_id, engagement_id, llm_provider, model_name, period_start);
CREATE INDEX ix_llm_usage_summary_user ON migration.llm_usage_summary (user_id);

COMMENT ON TABLE migration.llm_usage_summary IS 'Totals over llm_usage_logs per period; a NULL dimension means all of its values together.';
COMMENT ON COLUMN migration.llm_usage_summary.period_end IS 'End of the period, exclusive.';
COMMENT ON COLUMN migration.llm_usage_summary.user_id IS 'User the totals are of; NULL for all together.';
COMMENT ON COLUMN migration.llm_usage_summary.llm_provider IS 'NULL for all together, as the three columns after it.';
COMMENT ON COLUMN migration.llm_usage_summary.total_cost IS 'In US dollars.';
COMMENT ON COLUMN migration.llm_usage_summary.avg_response_time_ms IS 'Milliseconds; NULL, as minimum and maximum, when no request was answered.';
