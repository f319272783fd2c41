-- ALWAYS, because code under test may set session_replication_role itself.
create event trigger seedkit_rewind_ddl on ddl_command_end execute function seedkit.rewind_note_ddl();
alter event trigger seedkit_rewind_ddl enable always;
create event trigger seedkit_rewind_drop on sql_drop execute function seedkit.rewind_note_ddl();
alter event trigger seedkit_rewind_drop enable always;
