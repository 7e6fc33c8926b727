/** Hostile clients and broken services over bare sockets, and the state of the gateway afterwards. */
@org.jspecify.annotations.NullMarked
package id.penghubung.gateway.abuse;
