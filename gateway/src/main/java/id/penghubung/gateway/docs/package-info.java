/** Merged OpenAPI document of all services, and a page to explore it. */
@NullMarked
package id.penghubung.gateway.docs;

import org.jspecify.annotations.NullMarked;
