create table "data_key_proofs" (
	"name" text not null,
	"proof" text not null,
	"created_at" bigint not null
);
alter table "data_key_proofs" add constraint "data_key_proofs_pkey" PRIMARY KEY (name);
