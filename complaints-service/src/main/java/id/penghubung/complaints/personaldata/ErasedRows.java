package id.penghubung.complaints.personaldata;

import java.util.Collection;
import java.util.UUID;

/**
 * A table in which a feature stores rows of complaints. Each bean of it takes part in each erasure of complaints (UU 27/2022 Art. 8, 43,
 * 44), so that a new table needs no change elsewhere.
 */
public interface ErasedRows {

    /** Text in place of one that a row must have. */
    String ERASED = "(dihapus)";

    /** Returns the name of the table. Each erasure takes the tables in the order of their names. */
    String table();

    /**
     * Deletes the rows of complaints, or what in them tells who the reporter is and what was written; what figures are counted from
     * stays. Called in the transaction of the erasure, which has locked the complaints, and while they still have their reporters.
     *
     * @param complaintIds one batch, at most some hundreds
     */
    void erase(Collection<UUID> complaintIds);

    /** Takes an account out of the rows of other complaints. Called once, in the transaction of its last batch. */
    default void eraseAccount(String account) {}
}
