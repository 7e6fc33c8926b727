/** Every request comes in here: path guard, pages, cross-origin rules, token, limits, and on to the service. */
@NullMarked
package id.penghubung.gateway.door;

import org.jspecify.annotations.NullMarked;
