/*
 * The least that a broadcast can cost: one write() of one frame, encoded once, for each socket.
 *
 * floor DATA_PORT CONTROL_PORT: clients of the data port get frames from the first byte. Who writes
 * "NNNN" and 18 bytes of marker to the control port has NNNN frames sent to every client.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CLIENTS_MAX = 65536, PAYLOAD = 600, HEADER = 4, MARKER = 18, COMMAND = 4 + MARKER };

static int clients[CLIENTS_MAX];
static int client_count;
static char frame[HEADER + PAYLOAD];

static int listen_on(int port) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  int on = 1;
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(fd, (struct sockaddr *)&at, sizeof at) || listen(fd, 4096)) {
    perror("floor");
    exit(1);
  }
  return fd;
}

/* Writes the whole frame, waiting for a socket that is full; 0 if the client is gone. */
static int put(int fd) {
  size_t done = 0;
  while (done < sizeof frame) {
    ssize_t n = write(fd, frame + done, sizeof frame - done);
    if (n > 0) {
      done += n;
    } else if (errno == EAGAIN) {
      struct pollfd full = {.fd = fd, .events = POLLOUT};
      poll(&full, 1, -1);
    } else {
      return 0;
    }
  }
  return 1;
}

static void broadcast(const char *command) {
  int count = atoi((char[]){command[0], command[1], command[2], command[3], 0});
  memcpy(frame + HEADER + 100, command + 4, MARKER);
  while (count-- > 0) {
    for (int i = 0; i < client_count; i++) {
      if (!put(clients[i])) {
        close(clients[i]);
        clients[i--] = clients[--client_count];
      }
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
    return 2;
  }
  signal(SIGPIPE, SIG_IGN);
  memset(frame, 'x', sizeof frame);
  frame[0] = (char)0x81;
  frame[1] = 126;
  frame[2] = PAYLOAD >> 8;
  frame[3] = (char)(PAYLOAD & 0xFF);
  int data = listen_on(atoi(argv[1]));
  int control = listen_on(atoi(argv[2]));
  int poller = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = data};
  epoll_ctl(poller, EPOLL_CTL_ADD, data, &event);
  event.data.fd = control;
  epoll_ctl(poller, EPOLL_CTL_ADD, control, &event);
  puts("ready");
  fflush(stdout);
  for (;;) {
    struct epoll_event ready[64];
    int count = epoll_wait(poller, ready, 64, -1);
    for (int i = 0; i < count; i++) {
      int fd = ready[i].data.fd;
      if (fd == data) {
        int client;
        while ((client = accept4(data, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
          int on = 1;
          setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
          if (client_count == CLIENTS_MAX) {
            close(client);
          } else {
            clients[client_count++] = client;
          }
        }
      } else if (fd == control) {
        int sender = accept4(control, NULL, NULL, 0);
        event.events = EPOLLIN;
        event.data.fd = sender;
        epoll_ctl(poller, EPOLL_CTL_ADD, sender, &event);
      } else {
        char command[COMMAND];
        ssize_t n = recv(fd, command, sizeof command, MSG_WAITALL);
        if (n == sizeof command) {
          broadcast(command);
        } else {
          close(fd);
        }
      }
    }
  }
}
