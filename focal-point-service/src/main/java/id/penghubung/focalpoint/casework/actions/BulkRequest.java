package id.penghubung.focalpoint.casework.actions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request for actions on several cases, executed in the given order. */
@Schema(name = "CaseBulkRequest")
record BulkRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid BulkAction> actions) {}
