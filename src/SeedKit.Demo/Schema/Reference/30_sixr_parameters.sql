-- Weights and thresholds of the 6R scoring. Reference data: ids and times are fixed, so that every database holds the
-- same bytes, and running the script again changes nothing. The seven weights add up to 1.
INSERT INTO migration.sixr_parameters (id, parameter_key, value, description, created_at, updated_at)
VALUES
    ('a0300000-0000-4000-8000-000000000001', 'weights.business_value', '0.20', 'Share of business value in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000002', 'weights.technical_complexity', '0.20', 'Share of technical complexity in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000003', 'weights.migration_urgency', '0.15', 'Share of urgency in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000004', 'weights.compliance_requirements', '0.15', 'Share of compliance in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000005', 'weights.cost_sensitivity', '0.15', 'Share of cost in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000006', 'weights.risk_tolerance', '0.10', 'Share of risk tolerance in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000007', 'weights.innovation_priority', '0.05', 'Share of innovation in the score of a strategy.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000008', 'thresholds.minimum_confidence', '0.70', 'Confidence, 0 to 1, below which an analysis asks for another iteration.', '2024-01-01T00:00:00Z', '2024-03-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-000000000009', 'thresholds.maximum_iterations', '5', 'Iterations after which an analysis goes to a person whatever its confidence.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-00000000000a', 'strategies.cots_excluded', '["refactor"]', 'Strategies that are out of the question for software bought off the shelf.', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-00000000000b', 'strategies.base_effort_weeks', '{"rehost": 4, "replatform": 8, "repurchase": 12, "refactor": 26, "retire": 2, "retain": 0}', 'Typical weeks of work per application before complexity is applied.', '2024-01-01T00:00:00Z', '2024-03-01T00:00:00Z'),
    ('a0300000-0000-4000-8000-00000000000c', 'scale.parameter_range', '{"minimum": 1, "maximum": 10, "default": 3}', NULL, '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z')
ON CONFLICT (id) DO UPDATE SET
    parameter_key = EXCLUDED.parameter_key,
    value = EXCLUDED.value,
    description = EXCLUDED.description,
    created_at = EXCLUDED.created_at,
    updated_at = EXCLUDED.updated_at;
