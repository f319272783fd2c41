-- Agent activity: what the agents did, learned, achieved and have to say.
-- Agents live in code and are named by agent_name. Columns and secondary indexes may be added here; the tenant
-- columns and the keys that carry them stay as they are.

CREATE TYPE migration.agent_type AS ENUM ('individual', 'crew_member');
COMMENT ON TYPE migration.agent_type IS 'Whether an agent works alone or in a crew.';

CREATE TYPE migration.agent_task_status AS ENUM ('pending', 'starting', 'running', 'thinking', 'waiting_llm', 'processing_response', 'completed', 'failed', 'timeout');
COMMENT ON TYPE migration.agent_task_status IS 'State of a task of an agent.';

CREATE TYPE migration.agent_pattern_type AS ENUM ('field_mapping_approval', 'field_mapping_rejection', 'field_mapping_suggestion', 'technology_correlation', 'business_value_indicator', 'risk_factor', 'modernization_opportunity', 'dependency_pattern', 'security_vulnerability', 'performance_bottleneck', 'compliance_requirement');
COMMENT ON TYPE migration.agent_pattern_type IS 'What a learned pattern is about.';

CREATE TYPE migration.agent_insight_type AS ENUM ('pattern', 'anomaly', 'risk', 'opportunity', 'recommendation', 'data_quality');
COMMENT ON TYPE migration.agent_insight_type IS 'What an insight of an agent is.';

CREATE TYPE migration.agent_insight_status AS ENUM ('active', 'acknowledged', 'resolved', 'dismissed');
COMMENT ON TYPE migration.agent_insight_status IS 'What people have made of an insight.';

CREATE TABLE migration.agent_task_history (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    flow_id uuid NOT NULL,
    agent_name varchar(100) NOT NULL,
    agent_type migration.agent_type NOT NULL,
    task_id varchar(255) NOT NULL,
    task_name varchar(255) NOT NULL,
    task_description text NULL,
    started_at timestamptz NOT NULL,
    completed_at timestamptz NULL,
    status migration.agent_task_status NOT NULL,
    duration_seconds numeric(10,3) NULL,
    success boolean NOT NULL DEFAULT false,
    result_preview text NULL,
    error_message text NULL,
    llm_calls_count integer NOT NULL DEFAULT 0,
    thinking_phases_count integer NOT NULL DEFAULT 0,
    token_usage jsonb NOT NULL DEFAULT '{}',
    memory_usage_mb numeric(8,2) NULL,
    confidence_score numeric(4,3) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_agent_task_history PRIMARY KEY (id),
    CONSTRAINT uq_agent_task_history_tenant UNIQUE (client_account_id, engagement_id, id),
    CONSTRAINT fk_agent_task_history_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_agent_task_history_flow FOREIGN KEY (client_account_id, engagement_id, flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT ck_agent_task_history_completed_at CHECK (completed_at IS NULL OR started_at <= completed_at),
    CONSTRAINT ck_agent_task_history_duration_seconds CHECK (duration_seconds >= 0),
    CONSTRAINT ck_agent_task_history_success CHECK (NOT success OR status = 'completed'),
    CONSTRAINT ck_agent_task_history_llm_calls_count CHECK (llm_calls_count >= 0),
    CONSTRAINT ck_agent_task_history_thinking_phases_count CHECK (thinking_phases_count >= 0),
    CONSTRAINT ck_agent_task_history_memory_usage_mb CHECK (memory_usage_mb >= 0),
    CONSTRAINT ck_agent_task_history_confidence_score CHECK (confidence_score BETWEEN 0 AND 1)
);
CREATE INDEX ix_agent_task_history_flow ON migration.agent_task_history (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_agent_task_history_agent_name ON migration.agent_task_history (client_account_id, engagement_id, agent_name, created_at DESC);
CREATE INDEX ix_agent_task_history_status ON migration.agent_task_history (client_account_id, engagement_id, status, created_at DESC);
CREATE INDEX ix_agent_task_history_task_id ON migration.agent_task_history (client_account_id, engagement_id, task_id);

COMMENT ON TABLE migration.agent_task_history IS 'One execution of a task by an agent.';
COMMENT ON COLUMN migration.agent_task_history.flow_id IS 'Master flow in which the agent worked.';
COMMENT ON COLUMN migration.agent_task_history.task_id IS 'Id that the agent framework gave the task; refers to no table, and is the same when the task is tried again.';
COMMENT ON COLUMN migration.agent_task_history.completed_at IS 'When the task ended, well or not; NULL until then.';
COMMENT ON COLUMN migration.agent_task_history.duration_seconds IS 'NULL until the task has ended.';
COMMENT ON COLUMN migration.agent_task_history.success IS 'Whether the task was completed and its result accepted; false until then.';
COMMENT ON COLUMN migration.agent_task_history.result_preview IS 'First lines of the result; NULL without one.';
COMMENT ON COLUMN migration.agent_task_history.error_message IS 'NULL unless the task failed or ran out of time.';
COMMENT ON COLUMN migration.agent_task_history.token_usage IS 'Tokens sent and received, by model.';
COMMENT ON COLUMN migration.agent_task_history.memory_usage_mb IS 'Peak memory in mebibytes; NULL when not measured.';
COMMENT ON COLUMN migration.agent_task_history.confidence_score IS 'Confidence of the agent in its result, 0 to 1; NULL without one.';

CREATE TABLE migration.agent_discovered_patterns (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    pattern_type migration.agent_pattern_type NOT NULL,
    pattern_name varchar(200) NOT NULL,
    pattern_description text NULL,
    pattern_data jsonb NOT NULL,
    confidence_score numeric(4,3) NOT NULL,
    evidence_count integer NOT NULL DEFAULT 1,
    discovered_by_agent varchar(100) NOT NULL,
    discovery_context jsonb NULL,
    flow_id uuid NULL,
    times_referenced integer NOT NULL DEFAULT 0,
    last_referenced_at timestamptz NULL,
    validation_status migration.review_status NOT NULL DEFAULT 'pending',
    validated_by_user uuid NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_agent_discovered_patterns PRIMARY KEY (id),
    CONSTRAINT fk_agent_discovered_patterns_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    -- No CASCADE: what was learned outlives the flow it was learned in.
    CONSTRAINT fk_agent_discovered_patterns_flow FOREIGN KEY (client_account_id, engagement_id, flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id),
    CONSTRAINT fk_agent_discovered_patterns_validated_by_user FOREIGN KEY (validated_by_user) REFERENCES migration.users (id),
    CONSTRAINT ck_agent_discovered_patterns_confidence_score CHECK (confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_agent_discovered_patterns_evidence_count CHECK (evidence_count >= 0),
    CONSTRAINT ck_agent_discovered_patterns_times_referenced CHECK (times_referenced >= 0),
    CONSTRAINT ck_agent_discovered_patterns_last_referenced_at CHECK (last_referenced_at IS NULL OR created_at <= last_referenced_at)
);
CREATE INDEX ix_agent_discovered_patterns_flow ON migration.agent_discovered_patterns (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_agent_discovered_patterns_pattern_type ON migration.agent_discovered_patterns (client_account_id, engagement_id, pattern_type);
CREATE INDEX ix_agent_discovered_patterns_validated_by_user ON migration.agent_discovered_patterns (validated_by_user);

COMMENT ON TABLE migration.agent_discovered_patterns IS 'What the agents have learned and use again.';
COMMENT ON COLUMN migration.agent_discovered_patterns.confidence_score IS '0 to 1.';
COMMENT ON COLUMN migration.agent_discovered_patterns.evidence_count IS 'Number of observations that speak for the pattern.';
COMMENT ON COLUMN migration.agent_discovered_patterns.discovered_by_agent IS 'Name of the agent.';
COMMENT ON COLUMN migration.agent_discovered_patterns.flow_id IS 'Master flow in which it was learned; NULL when learned across flows.';
COMMENT ON COLUMN migration.agent_discovered_patterns.last_referenced_at IS 'NULL while no agent has used the pattern.';
COMMENT ON COLUMN migration.agent_discovered_patterns.validated_by_user IS 'User who approved or rejected the pattern; NULL while that is open.';

CREATE TABLE migration.agent_performance_daily (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    agent_name varchar(100) NOT NULL,
    date_recorded date NOT NULL,
    tasks_attempted integer NOT NULL DEFAULT 0,
    tasks_completed integer NOT NULL DEFAULT 0,
    tasks_failed integer NOT NULL DEFAULT 0,
    avg_duration_seconds numeric(10,3) NULL,
    avg_confidence_score numeric(4,3) NULL,
    total_llm_calls integer NOT NULL DEFAULT 0,
    total_tokens_used integer NOT NULL DEFAULT 0,
    success_rate numeric(5,2) NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_agent_performance_daily PRIMARY KEY (id),
    CONSTRAINT uq_agent_performance_daily_agent_date UNIQUE (client_account_id, engagement_id, agent_name, date_recorded),
    CONSTRAINT fk_agent_performance_daily_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_agent_performance_daily_tasks CHECK (tasks_completed >= 0 AND tasks_failed >= 0 AND tasks_completed + tasks_failed <= tasks_attempted),
    CONSTRAINT ck_agent_performance_daily_avg_duration_seconds CHECK (avg_duration_seconds >= 0),
    CONSTRAINT ck_agent_performance_daily_avg_confidence_score CHECK (avg_confidence_score BETWEEN 0 AND 1),
    CONSTRAINT ck_agent_performance_daily_total_llm_calls CHECK (total_llm_calls >= 0),
    CONSTRAINT ck_agent_performance_daily_total_tokens_used CHECK (total_tokens_used >= 0),
    CONSTRAINT ck_agent_performance_daily_success_rate CHECK (success_rate BETWEEN 0 AND 100)
);
CREATE INDEX ix_agent_performance_daily_date_recorded ON migration.agent_performance_daily (client_account_id, engagement_id, date_recorded);

COMMENT ON TABLE migration.agent_performance_daily IS 'Totals over agent_task_history per agent and day.';
COMMENT ON COLUMN migration.agent_performance_daily.date_recorded IS 'The day, in UTC.';
COMMENT ON COLUMN migration.agent_performance_daily.tasks_attempted IS 'Tasks started on the day; those still running are neither completed nor failed.';
COMMENT ON COLUMN migration.agent_performance_daily.avg_duration_seconds IS 'NULL when no task ended.';
COMMENT ON COLUMN migration.agent_performance_daily.avg_confidence_score IS '0 to 1; NULL when no task gave one.';
COMMENT ON COLUMN migration.agent_performance_daily.success_rate IS 'Per cent of the ended tasks that succeeded, 0 to 100; NULL when none ended.';

CREATE TABLE migration.agent_insights (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    client_account_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    flow_id uuid NOT NULL,
    agent_task_history_id uuid NULL,
    asset_id uuid NULL,
    agent_name varchar(100) NOT NULL,
    insight_type migration.agent_insight_type NOT NULL,
    title varchar(255) NOT NULL,
    insight_text text NOT NULL,
    supporting_data jsonb NULL,
    confidence_score numeric(4,3) NOT NULL,
    actionable boolean NOT NULL DEFAULT false,
    status migration.agent_insight_status NOT NULL DEFAULT 'active',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_agent_insights PRIMARY KEY (id),
    CONSTRAINT fk_agent_insights_engagement FOREIGN KEY (client_account_id, engagement_id)
        REFERENCES migration.engagements (client_account_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_agent_insights_flow FOREIGN KEY (client_account_id, engagement_id, flow_id)
        REFERENCES migration.crewai_flow_state_extensions (client_account_id, engagement_id, flow_id) ON DELETE CASCADE,
    CONSTRAINT fk_agent_insights_agent_task_history FOREIGN KEY (client_account_id, engagement_id, agent_task_history_id)
        REFERENCES migration.agent_task_history (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_agent_insights_asset FOREIGN KEY (client_account_id, engagement_id, asset_id)
        REFERENCES migration.assets (client_account_id, engagement_id, id) ON DELETE CASCADE,
    CONSTRAINT ck_agent_insights_confidence_score CHECK (confidence_score BETWEEN 0 AND 1)
);
CREATE INDEX ix_agent_insights_flow ON migration.agent_insights (client_account_id, engagement_id, flow_id);
CREATE INDEX ix_agent_insights_agent_task_history ON migration.agent_insights (client_account_id, engagement_id, agent_task_history_id);
CREATE INDEX ix_agent_insights_asset ON migration.agent_insights (client_account_id, engagement_id, asset_id);
CREATE INDEX ix_agent_insights_agent_name ON migration.agent_insights (client_account_id, engagement_id, agent_name, created_at DESC);
CREATE INDEX ix_agent_insights_status ON migration.agent_insights (client_account_id, engagement_id, status, created_at DESC);

COMMENT ON TABLE migration.agent_insights IS 'What an agent wants people to know about an asset or about the engagement.';
COMMENT ON COLUMN migration.agent_insights.flow_id IS 'Master flow in which the insight came up.';
COMMENT ON COLUMN migration.agent_insights.agent_task_history_id IS 'Execution that produced it; NULL when it came from comparing several.';
COMMENT ON COLUMN migration.agent_insights.asset_id IS 'Asset it is about; NULL when it is about the engagement as a whole.';
COMMENT ON COLUMN migration.agent_insights.insight_text IS 'The insight in full sentences.';
COMMENT ON COLUMN migration.agent_insights.supporting_data IS 'Figures the insight rests on; NULL when the text says it all.';
COMMENT ON COLUMN migration.agent_insights.confidence_score IS '0 to 1.';
COMMENT ON COLUMN migration.agent_insights.actionable IS 'Whether somebody should do something about it.';
