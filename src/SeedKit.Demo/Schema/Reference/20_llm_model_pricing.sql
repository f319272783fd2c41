-- Prices of language models that usage is charged at. Reference data: ids and times are fixed, so that every database
-- holds the same bytes, and running the script again changes nothing. A price that changes gets an end and a new row,
-- never a new amount: old usage was charged at the old one.
INSERT INTO migration.llm_model_pricing (
    id, created_at, updated_at, provider, model_name, model_version,
    input_cost_per_1k_tokens, output_cost_per_1k_tokens, currency, effective_from, effective_to, is_active, source, notes)
VALUES
    ('a0200000-0000-4000-8000-000000000001', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'openai', 'gpt-4-turbo', '1106-preview',
     0.010000, 0.030000, 'USD', '2024-01-01T00:00:00Z', NULL, true, 'Public price list', NULL),
    ('a0200000-0000-4000-8000-000000000002', '2024-01-01T00:00:00Z', '2024-06-13T00:00:00Z', 'openai', 'gpt-4', '0314',
     0.030000, 0.060000, 'USD', '2024-01-01T00:00:00Z', '2024-06-13T00:00:00Z', false, 'Public price list', 'Retired by the provider; kept for the usage charged until then.'),
    ('a0200000-0000-4000-8000-000000000003', '2024-01-01T00:00:00Z', '2024-02-16T00:00:00Z', 'openai', 'gpt-3.5-turbo', NULL,
     0.001000, 0.002000, 'USD', '2024-01-01T00:00:00Z', '2024-02-16T00:00:00Z', false, 'Public price list', 'Superseded by a lower price.'),
    ('a0200000-0000-4000-8000-000000000004', '2024-02-16T00:00:00Z', '2024-02-16T00:00:00Z', 'openai', 'gpt-3.5-turbo', NULL,
     0.000500, 0.001500, 'USD', '2024-02-16T00:00:00Z', NULL, true, 'Public price list', NULL),
    ('a0200000-0000-4000-8000-000000000005', '2024-05-13T00:00:00Z', '2024-05-13T00:00:00Z', 'openai', 'gpt-4o', '2024-05-13',
     0.005000, 0.015000, 'USD', '2024-05-13T00:00:00Z', NULL, true, 'Public price list', NULL),
    ('a0200000-0000-4000-8000-000000000006', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'anthropic', 'claude-2.1', NULL,
     0.008000, 0.024000, 'USD', '2024-01-01T00:00:00Z', NULL, true, 'Public price list', 'Used for long documents only.'),
    ('a0200000-0000-4000-8000-000000000007', '2024-06-20T00:00:00Z', '2024-06-20T00:00:00Z', 'anthropic', 'claude-3-5-sonnet', '20240620',
     0.003000, 0.015000, 'USD', '2024-06-20T00:00:00Z', NULL, true, 'Public price list', NULL),
    ('a0200000-0000-4000-8000-000000000008', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'deepinfra', 'mixtral-8x7b-instruct', '0.1',
     0.000270, 0.000270, 'USD', '2024-01-01T00:00:00Z', NULL, true, 'Public price list', 'Default model of the mapping agents.'),
    ('a0200000-0000-4000-8000-000000000009', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'deepinfra', 'bge-large-en', '1.5',
     0.000010, 0.000000, 'USD', '2024-01-01T00:00:00Z', NULL, true, NULL, 'Embeddings; price agreed by contract, answers are free.')
ON CONFLICT (id) DO UPDATE SET
    created_at = EXCLUDED.created_at,
    updated_at = EXCLUDED.updated_at,
    provider = EXCLUDED.provider,
    model_name = EXCLUDED.model_name,
    model_version = EXCLUDED.model_version,
    input_cost_per_1k_tokens = EXCLUDED.input_cost_per_1k_tokens,
    output_cost_per_1k_tokens = EXCLUDED.output_cost_per_1k_tokens,
    currency = EXCLUDED.currency,
    effective_from = EXCLUDED.effective_from,
    effective_to = EXCLUDED.effective_to,
    is_active = EXCLUDED.is_active,
    source = EXCLUDED.source,
    notes = EXCLUDED.notes;
