-- Enum types that more than one area uses; a type of one area stands at the top of that area's script.
-- A new label goes to the end of its list (ALTER TYPE ... ADD VALUE); labels are never renamed or reused.

CREATE TYPE migration.asset_type AS ENUM ('server', 'application', 'database', 'network', 'storage');
COMMENT ON TYPE migration.asset_type IS 'Kind of an asset in the inventory.';

CREATE TYPE migration.flow_status AS ENUM ('pending', 'running', 'completed', 'failed', 'cancelled');
COMMENT ON TYPE migration.flow_status IS 'Life of a flow: pending and running are open, the other three are final.';

CREATE TYPE migration.import_status AS ENUM ('pending', 'processing', 'completed', 'failed');
COMMENT ON TYPE migration.import_status IS 'Life of a data import: completed and failed are final.';

CREATE TYPE migration.sixr_strategy AS ENUM ('rehost', 'replatform', 'repurchase', 'refactor', 'retire', 'retain');
COMMENT ON TYPE migration.sixr_strategy IS 'The six treatments of an application on its way to the cloud.';

CREATE TYPE migration.risk_level AS ENUM ('low', 'medium', 'high', 'critical');
COMMENT ON TYPE migration.risk_level IS 'Four steps, ascending; also for severity, criticality and complexity, so that they compare with one another.';

CREATE TYPE migration.migration_phase AS ENUM ('discovery', 'assess', 'plan', 'execute', 'modernize', 'finops', 'observability', 'decommission');
COMMENT ON TYPE migration.migration_phase IS 'Phase of a migration project, in order.';

CREATE TYPE migration.migration_status AS ENUM ('planning', 'in_progress', 'completed', 'paused', 'cancelled');
COMMENT ON TYPE migration.migration_status IS 'Life of a migration project.';

CREATE TYPE migration.role_type AS ENUM ('platform_admin', 'client_admin', 'engagement_manager', 'analyst', 'viewer');
COMMENT ON TYPE migration.role_type IS 'Role of a user, from most to least powerful.';

CREATE TYPE migration.access_level AS ENUM ('read_only', 'read_write', 'admin', 'super_admin');
COMMENT ON TYPE migration.access_level IS 'What a user may do with the data of a client or an engagement, ascending.';

CREATE TYPE migration.review_status AS ENUM ('pending', 'approved', 'rejected');
COMMENT ON TYPE migration.review_status IS 'Outcome of a review by a person; pending is open, the other two are final.';

CREATE TYPE migration.log_level AS ENUM ('debug', 'info', 'warning', 'error', 'critical');
COMMENT ON TYPE migration.log_level IS 'Weight of a log entry, ascending.';

CREATE TYPE migration.environment_type AS ENUM ('production', 'staging', 'development', 'test', 'disaster_recovery');
COMMENT ON TYPE migration.environment_type IS 'Environment that a system serves.';
