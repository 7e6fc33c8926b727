/**
 * What the features share: settings, and small replicas held in memory.
 */
@NullMarked
package id.penghubung.routing.runtime;

import org.jspecify.annotations.NullMarked;
