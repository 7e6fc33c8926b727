/** Common infrastructure of every service: clock, id generator, snapshot cache, JSON and HTTP configuration, classification of failures. */
@NullMarked
package id.penghubung.kit.runtime;

import org.jspecify.annotations.NullMarked;
