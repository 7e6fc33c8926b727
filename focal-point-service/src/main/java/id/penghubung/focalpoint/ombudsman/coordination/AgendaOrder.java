package id.penghubung.focalpoint.ombudsman.coordination;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order of the agenda.
 *
 * @param itemIds the items that come first, in their order; the others follow in the usual order
 */
@Schema(name = "CoordinationAgendaOrder")
record AgendaOrder(@NotNull @Size(max = 300) List<@NotNull UUID> itemIds) {}
