-- A lending library with branches: each branch is a tenant and sees its own books and loans only.
create schema lending;
comment on schema lending is 'The lending library.';

create table lending.branches (
    id uuid primary key,
    name text not null unique
);

create table lending.books (
    id uuid primary key,
    branch_id uuid not null references lending.branches (id),
    title text not null,
    copies integer not null check (copies > 0),
    unique (branch_id, id)
);

create table lending.loans (
    id uuid primary key,
    branch_id uuid not null references lending.branches (id),
    book_id uuid not null,
    reader text not null,
    lent_at timestamptz not null,
    returned_at timestamptz check (returned_at > lent_at),
    -- With the branch in the key, a loan cannot lend another branch's book.
    foreign key (branch_id, book_id) references lending.books (branch_id, id)
);
create index loans_of_book on lending.loans (branch_id, book_id);
comment on column lending.loans.returned_at is 'NULL while the book is out.';
