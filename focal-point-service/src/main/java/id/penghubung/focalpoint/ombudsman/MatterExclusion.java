package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.jdbc.SqlArray;

/** SQL condition that leaves out the matters in which a viewer is accused or has a conflict of interest in force. */
public final class MatterExclusion {

    /** Found by account, stable id and units. */
    private static final String EXCLUDED = """
            %s <> all (array(
                select matter_id from ombudsman_matter_conflict where account = ? and withdrawn_at is null
                union all select matter_id from ombudsman_matter_conflict where subject = ? and withdrawn_at is null
                union all select matter_id from ombudsman_matter_accused where account in (?, ?)
                union all select matter_id from ombudsman_matter_accused where unit_id = any (?)))
            """;

    private MatterExclusion() {}

    /** @param matterId the column with the id of the matter */
    public static String condition(String matterId) {
        return EXCLUDED.formatted(matterId);
    }

    /** Returns the values of the {@code ?} in the condition, in their order. */
    public static Object[] parameters(MatterViewer viewer) {
        return new Object[] {
            viewer.signInName(), viewer.subject(), viewer.signInName(), viewer.subject(), SqlArray.uuids(viewer.units())
        };
    }
}
