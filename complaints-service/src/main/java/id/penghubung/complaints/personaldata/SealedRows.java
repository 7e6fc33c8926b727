package id.penghubung.complaints.personaldata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A table of a feature with data under the keys of personal data. The start asks each bean of it whether all keys are there. */
public interface SealedRows {

    /** Returns the ids of all keys that the rows need. */
    List<String> keyIds();

    /** Locks rows under a key that are to be encrypted again now, and returns their ids. */
    List<UUID> lockUnderKey(String keyId, Instant now, int limit);

    /** Locks rows under other keys than the current one, one key after another until there are enough, and returns their ids. */
    default List<UUID> lockUnderEarlierKeys(String currentKeyId, Instant now, int limit) {
        List<UUID> locked = new ArrayList<>();
        for (String keyId : keyIds()) {
            if (!keyId.equals(currentKeyId) && locked.size() < limit) {
                locked.addAll(lockUnderKey(keyId, now, limit - locked.size()));
            }
        }
        return locked;
    }

    /** Returns the SQL of the ids in an indexed column. It reads one row of the index for each key, not each row: there are few keys. */
    static String keyIdsIn(String table, String column) {
        return """
                with recursive used (key_id) as (
                    select min(%1$s) from %2$s where %1$s is not null
                    union all
                    select (select min(s.%1$s) from %2$s s where s.%1$s > used.key_id) from used
                    where used.key_id is not null)
                select key_id from used where key_id is not null
                """.formatted(column, table);
    }
}
