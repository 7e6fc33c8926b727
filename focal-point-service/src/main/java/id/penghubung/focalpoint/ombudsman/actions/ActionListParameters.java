package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ListParameters;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of actions. An invalid parameter is rejected. */
record ActionListParameters(
        @Parameter(description = "Only actions of the agency with this code") @QueryParam("agency") @Nullable
        String agency,

        @Parameter(description = "Only actions of the matter with this id") @QueryParam("matter") @Nullable
        String matter,

        @Parameter(description = "Only actions in this state, such as SUBMITTED") @QueryParam("state") @Nullable
        String state,

        @Parameter(description = "Only actions of this product, such as CORRECTIVE_ACTION")
        @QueryParam("product")
        @Nullable
        String product,

        @QueryParam("limit") @Nullable Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    /** @throws ProblemException 400 that names the invalid parameter */
    ActionFilter filter() {
        return new ActionFilter(
                ListParameters.readCode("?agency", agency),
                ListParameters.readId("?matter", matter),
                ListParameters.read("?state", state, ActionState.values()),
                ListParameters.read("?product", product, Product.values()),
                Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null));
    }

    int size() {
        return PageSize.of(limit);
    }
}
