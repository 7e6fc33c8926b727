package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ListParameters;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of meetings. */
record MeetingListParameters(
        @Parameter(description = "Only meetings in this state, such as HELD") @QueryParam("state") @Nullable
        String state,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    @Nullable
    MeetingState readState() {
        return ListParameters.read("?state", state, MeetingState.values());
    }

    MeetingTable.@Nullable Position after() {
        return Cursor.read(cursor, 2)
                .map(position -> new MeetingTable.Position(position.instant(0), position.uuid(1)))
                .orElse(null);
    }

    int size() {
        return PageSize.of(limit);
    }
}
