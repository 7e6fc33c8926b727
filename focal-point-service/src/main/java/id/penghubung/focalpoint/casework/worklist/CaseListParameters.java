package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.kit.text.Text;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the case list. An invalid parameter is rejected. */
record CaseListParameters(
        @Parameter(
                description =
                        "Only this tab of the work list: mine, agency (not closed), unassigned, overdue, or waiting"
                                + " (for the reporter)")
        @QueryParam("tab")
        @Nullable
        String tab,

        @Parameter(description = "Only cases with these statuses; may be given several times") @QueryParam("status")
        List<String> status,

        @Parameter(description = "Only cases of this category") @QueryParam("category") @Nullable
        String category,

        @Parameter(description = "Only cases of this assignee, by the name with which the officer signs in")
        @QueryParam("assignee")
        @Nullable
        String assignee,

        @Parameter(
                description = "Words of tracking number, title or description. All must occur; quotes join words, and"
                        + " - excludes a word")
        @QueryParam("q")
        @Nullable
        String q,

        @Parameter(
                description = "Only cases of this complaint",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @QueryParam("complaintId")
        @Nullable
        String complaintId,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    private static final int MAX_SEARCH_LENGTH = 200;
    private static final int MAX_NAME_LENGTH = 100;

    /** @throws ProblemException 400 that names the invalid parameter */
    CaseListQuery query(CaseListQuery.Viewer viewer) {
        return new CaseListQuery(
                viewer,
                tab == null ? null : readTab(tab),
                new CaseListQuery.Filter(
                        readStatuses(status),
                        readComplaintId(complaintId),
                        optionalText("?category", category, MAX_NAME_LENGTH),
                        optionalText("?assignee", assignee, MAX_NAME_LENGTH),
                        optionalText("?q", q, MAX_SEARCH_LENGTH)),
                Cursor.read(cursor, 2).map(CaseListQuery.Position::of).orElse(null),
                PageSize.of(limit) + 1);
    }

    private static WorklistTab readTab(String given) {
        return WorklistTab.of(given)
                .orElseThrow(() -> oneOf(
                        "?tab",
                        Arrays.stream(WorklistTab.values())
                                .map(WorklistTab::parameterValue)
                                .collect(Collectors.joining(", "))));
    }

    /** Reads statuses from repeated or comma-separated parameters. */
    private static Set<CaseStatus> readStatuses(List<String> given) {
        Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
        for (String list : given) {
            for (String name : list.split(",", -1)) {
                statuses.add(readStatus(name.strip()));
            }
        }
        return statuses;
    }

    private static CaseStatus readStatus(String name) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> oneOf(
                        "?status",
                        Arrays.stream(CaseStatus.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static @Nullable UUID readComplaintId(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notAUuid) {
            throw ProblemException.invalid(new FieldError("?complaintId", Text.of("harus UUID", "must be a UUID")));
        }
    }

    private static @Nullable String optionalText(String pointer, @Nullable String given, int maxLength) {
        if (given == null) {
            return null;
        }
        if (given.isBlank() || given.length() > maxLength || !StorableText.isStorable(given)) {
            throw ProblemException.invalid(new FieldError(
                    pointer,
                    Text.of("harus 1 sampai " + maxLength + " huruf", "must be 1 to " + maxLength + " characters")));
        }
        return given.strip();
    }

    private static ProblemException oneOf(String pointer, String known) {
        return ProblemException.invalid(
                new FieldError(pointer, Text.of("harus salah satu dari " + known, "must be one of " + known)));
    }
}
