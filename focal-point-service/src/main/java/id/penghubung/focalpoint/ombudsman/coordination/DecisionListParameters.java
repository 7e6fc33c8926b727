package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ListParameters;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of decisions. */
record DecisionListParameters(
        @Parameter(description = "Only decisions of the meeting with this id") @QueryParam("meeting") @Nullable
        String meeting,

        @Parameter(description = "Only decisions that the agency with this code owns") @QueryParam("agency") @Nullable
        String agency,

        @Parameter(description = "Only decisions in this state, such as OPEN") @QueryParam("state") @Nullable
        String state,

        @Parameter(description = "With `true` only open decisions whose last day is over") @QueryParam("late") @Nullable
        String late,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    DecisionFilter filter(LocalDate today) {
        return new DecisionFilter(
                ListParameters.readId("?meeting", meeting),
                ListParameters.readCode("?agency", agency),
                ListParameters.read("?state", state, DecisionState.values()),
                Boolean.TRUE.equals(ListParameters.readBoolean("?late", late)) ? today : null,
                Cursor.read(cursor, 2)
                        .map(position -> new DecisionFilter.Position(
                                LocalDate.ofInstant(position.instant(0), ZoneOffset.UTC), position.uuid(1)))
                        .orElse(null));
    }

    int size() {
        return PageSize.of(limit);
    }
}
