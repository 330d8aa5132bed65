/** Live answers against Discord's own description of its API. */
package chat.guildhall.server.contract;
