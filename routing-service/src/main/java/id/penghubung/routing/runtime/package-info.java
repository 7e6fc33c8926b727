/** Shared code of the features: settings, and whether events are being applied. */
@NullMarked
package id.penghubung.routing.runtime;

import org.jspecify.annotations.NullMarked;
