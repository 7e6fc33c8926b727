/**
 * Shared code of the features: settings and the snapshot cache.
 */
@NullMarked
package id.penghubung.routing.runtime;

import org.jspecify.annotations.NullMarked;
