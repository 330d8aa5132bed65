/** Third-party clients, unmodified but for the base URL, as bots in a guild. */
package chat.guildhall.compat;
