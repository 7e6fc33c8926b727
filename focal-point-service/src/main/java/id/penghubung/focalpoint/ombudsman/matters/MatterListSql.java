package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Conditions;
import java.util.List;
import java.util.UUID;

/**
 * SQL of the list of matters, latest registered first: ids are in the order of their creation. Written by hand, because
 * each condition must have the form of its index.
 */
final class MatterListSql {

    private final Conditions conditions = new Conditions();
    private boolean ofAgency;

    private MatterListSql() {}

    /** The visible matters that meet the filter. */
    static MatterListSql page(MatterViewer viewer, MatterFilter filter) {
        MatterListSql sql = new MatterListSql();
        sql.restrictToVisible(viewer);
        sql.addFilter(viewer, filter);
        return sql;
    }

    /** All visible matters. */
    static MatterListSql all(MatterViewer viewer) {
        MatterListSql sql = new MatterListSql();
        sql.restrictToVisible(viewer);
        return sql;
    }

    /** The matter with this id, if the caller may see it. */
    static MatterListSql one(MatterViewer viewer, UUID id) {
        MatterListSql sql = new MatterListSql();
        sql.restrictToVisible(viewer);
        sql.conditions.add("m.id = ?", id);
        return sql;
    }

    /** SQL that reads the ids of the first matters. */
    String pageSql(int limit) {
        return select() + " order by " + (ofAgency ? "a.matter_id" : "m.id") + " desc limit " + limit;
    }

    /** The values of the {@code ?} in the SQL, in their order. */
    List<Object> parameters() {
        return conditions.parameters();
    }

    /** SQL that reads the ids of all matters that meet the conditions. */
    String select() {
        String from = ofAgency
                ? " from ombudsman_matter_agency a join ombudsman_matter m on m.id = a.matter_id"
                : " from ombudsman_matter m";
        return "select m.id" + from + " where " + conditions.sql();
    }

    private void restrictToVisible(MatterViewer viewer) {
        if (viewer.agencyCode() != null) {
            restrictToAgency(viewer.agencyCode());
        }
        conditions.add(MatterExclusion.condition("m.id"), MatterExclusion.parameters(viewer));
    }

    private void addFilter(MatterViewer viewer, MatterFilter filter) {
        if (filter.agency() != null && viewer.seesAll()) {
            restrictToAgency(filter.agency());
        } else if (filter.agency() != null && !viewer.sees(filter.agency())) {
            conditions.add("false");
        }
        conditions.addIfPresent("m.stage = ?", filter.stage());
        conditions.addIfPresent("m.access_type = ?", filter.accessType());
        if (filter.open() != null) {
            conditions.add(filter.open() ? "not m.closed" : "m.closed");
        }
        conditions.addIfPresent(
                "m.id in (select matter_id from ombudsman_matter_number where agenda = ?)", filter.agenda());
        if (filter.after() != null) {
            conditions.add((ofAgency ? "a.matter_id" : "m.id") + " < ?", filter.after());
        }
    }

    private void restrictToAgency(String agencyCode) {
        ofAgency = true;
        conditions.add("a.agency_code = ?", agencyCode);
    }
}
