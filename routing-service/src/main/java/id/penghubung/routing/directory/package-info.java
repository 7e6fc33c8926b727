/**
 * The agencies as focal-point-service describes them; nothing here is edited.
 */
@NullMarked
package id.penghubung.routing.directory;

import org.jspecify.annotations.NullMarked;
