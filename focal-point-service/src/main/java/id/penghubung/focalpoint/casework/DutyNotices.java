package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.Rung;
import id.penghubung.focalpoint.deadlines.RungFired;
import id.penghubung.focalpoint.notifications.Notice;
import id.penghubung.focalpoint.notifications.NoticeKind;
import java.util.Map;

/** What people are told when a duty reaches a rung. */
final class DutyNotices {

    private DutyNotices() {}

    static Notice of(CaseFile file, RungFired rung) {
        Assignment holder = file.assignment();
        return new Notice(
                kind(rung.rung()),
                file.agencyCode(),
                file.id(),
                file.trackingNumber(),
                holder == null ? null : holder.account(),
                Map.of(
                        "deadlineId", rung.deadlineId().toString(),
                        "stage", rung.stage().name(),
                        "dueAt", rung.dueAt().toString()),
                rung.at());
    }

    private static NoticeKind kind(Rung rung) {
        return switch (rung) {
            case REMINDER -> NoticeKind.REMINDER;
            case WARNING -> NoticeKind.WARNING;
            case BREACH -> NoticeKind.BREACH;
            case SUPERIOR -> NoticeKind.ESCALATED_TO_SUPERIOR;
            case COORDINATOR -> NoticeKind.ESCALATED_TO_COORDINATOR;
            case OMBUDSMAN_LIAISON -> NoticeKind.ESCALATED_TO_OMBUDSMAN_LIAISON;
        };
    }
}
