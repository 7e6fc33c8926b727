package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the audit records of matters. An entry that concerns one agency names it in {@code agencyCode}, so that
 * other agencies do not see the entry. A matter must be locked or new: two concurrent writers would create the same next
 * entry.
 */
@ApplicationScoped
class MatterHistory {

    private static final String AGENCY_CODE = "agencyCode";
    private static final String ATTACHMENT_ID = "attachmentId";

    private final RecordWriter records;
    private final AuditRecordService auditRecords;

    MatterHistory(RecordWriter records, AuditRecordService auditRecords) {
        this.records = records;
        this.auditRecords = auditRecords;
    }

    /** Stores a new matter with the first entries of its audit record. */
    void open(Matter matter, Actor actor) {
        Instant now = matter.openedAt();
        List<EntryDraft> drafts = new ArrayList<>();
        drafts.add(new EntryDraft(
                now,
                EntryType.MATTER_OPENED,
                actor,
                null,
                Map.of(
                        "accessType", matter.accessType().name(),
                        "sector", matter.sector(),
                        "stage", matter.stage().name(),
                        "openedOn", matter.openedOn().toString(),
                        "maladministrationTypes", String.join(" ", matter.maladministrationTypes()))));
        for (String agency : matter.agencyCodes()) {
            drafts.add(
                    new EntryDraft(now, EntryType.MATTER_AGENCY_CONCERNED, actor, null, Map.of(AGENCY_CODE, agency)));
        }
        records.open(matter, drafts);
    }

    void moved(Matter matter, StageMove move, Actor actor) {
        Map<String, String> details = new HashMap<>(Map.of(
                "from", move.fromStage().name(),
                "to", move.toStage().name(),
                "on", move.happenedOn().toString()));
        putIfPresent(details, "document", move.document());
        putIfPresent(details, ATTACHMENT_ID, move.attachmentId());
        records.append(matter, new EntryDraft(move.movedAt(), EntryType.MATTER_MOVED, actor, move.reason(), details));
    }

    void conflictDeclared(Matter matter, DeclaredConflict conflict, Actor actor) {
        records.append(
                matter,
                new EntryDraft(
                        conflict.declaredAt(),
                        EntryType.MATTER_CONFLICT_DECLARED,
                        actor,
                        conflict.reason(),
                        Map.of("account", conflict.account())));
    }

    void conflictWithdrawn(Matter matter, String account, String reason, Instant now, Actor actor) {
        records.append(
                matter,
                new EntryDraft(now, EntryType.MATTER_CONFLICT_WITHDRAWN, actor, reason, Map.of("account", account)));
    }

    /**
     * Records a correction in two entries. That for agencies has neither the reason nor anything of a single agency; of the
     * subject it only says that it was corrected, because the earlier one may name the reporter.
     */
    void corrected(Matter matter, MatterContent before, MatterContent after, String reason, Actor actor, Instant now) {
        List<EntryDraft> drafts = new ArrayList<>();
        Map<String, String> common = CorrectedFields.common(before, after);
        if (!common.isEmpty()) {
            drafts.add(new EntryDraft(now, EntryType.MATTER_CORRECTED, actor, null, common));
        }
        for (String agency : after.agencies()) {
            if (!before.agencies().contains(agency)) {
                drafts.add(new EntryDraft(
                        now, EntryType.MATTER_AGENCY_CONCERNED, actor, null, Map.of(AGENCY_CODE, agency)));
            }
        }
        drafts.add(new EntryDraft(
                now, EntryType.MATTER_PARTIES_CORRECTED, actor, reason, CorrectedFields.parties(before, after)));
        records.append(matter, drafts);
    }

    /**
     * Returns the entries that the viewer may see: an agency neither those of other agencies nor declared conflicts.
     *
     * @param files the files that the viewer may see; entries do not name others
     */
    List<EntryView> visibleEntries(UUID matterId, MatterViewer viewer, Set<UUID> files) {
        return auditRecords.of(matterId).stream()
                .filter(entry -> viewer.seesAll() || isForAgency(entry, viewer))
                .map(entry -> withoutOtherFiles(entry, files))
                .toList();
    }

    private static EntryView withoutOtherFiles(EntryView entry, Set<UUID> files) {
        Map<String, String> details = entry.details();
        String file = details == null ? null : details.get(ATTACHMENT_ID);
        if (details == null || file == null || files.contains(UUID.fromString(file))) {
            return entry;
        }
        Map<String, String> others = new HashMap<>(details);
        others.remove(ATTACHMENT_ID);
        return new EntryView(
                entry.seq(), entry.at(), entry.type(), entry.actor(), entry.message(), others, entry.internal());
    }

    private static boolean isForAgency(EntryView entry, MatterViewer viewer) {
        String agency = entry.details() == null ? null : entry.details().get(AGENCY_CODE);
        return !entry.type().isInternal() && (agency == null || viewer.sees(agency));
    }

    private static void putIfPresent(Map<String, String> details, String key, @Nullable Object value) {
        if (value != null) {
            details.put(key, value.toString());
        }
    }
}
