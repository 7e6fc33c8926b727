package id.penghubung.complaints.catalogue;

import id.penghubung.events.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint category.
 *
 * @param code numeric text, which every Open311 client can process
 * @param slug stable short name
 * @param oversight whether complaints of this category accuse staff and go to the inspectorate (<i>berkadar pengawasan</i>)
 */
@Schema(name = "Category")
public record Category(String code, String slug, LocalizedText name, boolean oversight) {}
