package id.penghubung.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Functions of a database session that calculate values as the services do: ids, hashes and seals. */
final class SqlFunctions {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    /** Encodings as in focal-point-service's {@code SealEncoding}, {@code EntryFacts} and {@code Sealer}. */
    private static final String FUNCTIONS = """
            create function pg_temp.id_at(at timestamptz, seed text) returns uuid immutable language sql as $$
                select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3)
                        || 'a' || substr(md5(seed), 4, 15))::uuid
            $$;
            create function pg_temp.base64url(bytes bytea) returns text immutable language sql as $$
                select translate(rtrim(encode(bytes, 'base64'), '='), '+/', '-_')
            $$;
            create function pg_temp.instant(at timestamptz) returns text immutable language sql as $$
                select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            $$;
            create function pg_temp.mac(message bytea) returns bytea immutable language sql as $$
                select sha256('\\x%s'::bytea || sha256('\\x%s'::bytea || message))
            $$;
            create function pg_temp.sealed(value text) returns bytea immutable language sql as $$
                select case when value is null then '\\xffffffff'::bytea
                            else int4send(octet_length(value)) || convert_to(value, 'UTF8') end
            $$;
            create function pg_temp.entry_hash(case_id uuid, seq int, case_version bigint, at timestamptz, type text,
                    role text, account text, name text, message text, details text, previous text)
                    returns text immutable language sql as $$
                select pg_temp.base64url(pg_temp.mac(pg_temp.sealed('penghubung.case-entry.v1') || uuid_send(case_id)
                    || int4send(seq) || int8send(case_version) || int8send((extract(epoch from at) * 1000000)::bigint)
                    || pg_temp.sealed(type) || pg_temp.sealed(role) || pg_temp.sealed(account) || pg_temp.sealed(name)
                    || pg_temp.sealed(message) || pg_temp.sealed(details) || pg_temp.sealed(previous)))
            $$;
            create function pg_temp.head_seal(case_id uuid, length int, hash text) returns text immutable language sql
            as $$
                select pg_temp.base64url(pg_temp.mac(pg_temp.sealed('penghubung.case-record-head.v1')
                    || uuid_send(case_id) || int4send(length) || pg_temp.sealed(hash)))
            $$
            """;

    private SqlFunctions() {}

    /** @param recordKey key of the audit records in Base64, at most 64 bytes */
    static void create(Connection connection, String recordKey) throws SQLException {
        byte[] key = Arrays.copyOf(Base64.getDecoder().decode(recordKey), BLOCK);
        try (Statement statement = connection.createStatement()) {
            statement.execute(FUNCTIONS.formatted(padded(key, OUTER), padded(key, INNER)));
        }
    }

    /** Returns the key of HMAC (RFC 2104), combined with a padding. */
    private static String padded(byte[] key, byte padding) {
        byte[] bytes = key.clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= padding;
        }
        return HexFormat.of().formatHex(bytes);
    }
}
