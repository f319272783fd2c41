drop schema lending cascade;
