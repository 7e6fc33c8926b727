/** Pages of the gateway itself: health, the merged OpenAPI document, the API explorer. */
@NullMarked
package id.penghubung.systemtests.edge;

import org.jspecify.annotations.NullMarked;
