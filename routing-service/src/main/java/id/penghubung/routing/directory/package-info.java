/**
 * The agency directory, a read-only copy of the descriptions published by focal-point-service.
 */
@NullMarked
package id.penghubung.routing.directory;

import org.jspecify.annotations.NullMarked;
