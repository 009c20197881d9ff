/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In a narrow window a hit is pointed out before the entry is shown: it is scrolled to afterwards. */

#include "config.h"

#include "pages/logbook/mentor-log-hits.h"

#include "pages/logbook/mentor-log-marks.h"

struct _MentorLogHits
{
  GObject parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *box;

  char **needles;      /* NULL: nothing is searched for */
  int hit;             /* which one is pointed out; -1 for none */
  gboolean unrevealed; /* it is to be scrolled to when it is in sight */
  guint reveal_id;     /* of a tick callback */
  guint n_frames;      /* since then */
};

G_DEFINE_FINAL_TYPE (MentorLogHits, mentor_log_hits, G_TYPE_OBJECT)

static void
stop_revealing (MentorLogHits *self)
{
  self->unrevealed = FALSE;
  if (self->reveal_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->reveal_id);
  self->reveal_id = 0;
}

static void
reveal (MentorLogHits *self)
{
  g_autoptr (GPtrArray) texts = mentor_log_marks_find_fields (self->box, FALSE);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  int n = self->hit;

  self->unrevealed = FALSE;
  for (guint i = 0; n >= 0 && i < texts->len; i++)
    {
      GtkWidget *text = g_ptr_array_index (texts, i);
      int count = (int) mentor_log_marks_count (text);
      GdkRectangle place;
      double x, y;

      if (n < count && mentor_log_marks_get_place (text, (guint) n, &place)
          && gtk_widget_translate_coordinates (text, GTK_WIDGET (self->scroller), place.x, place.y,
                                               &x, &y)
          && (y < 0 || y + place.height > page))
        gtk_adjustment_set_value (adjustment,
                                  gtk_adjustment_get_value (adjustment) + y - page / 3);
      n -= count;
    }
}

/* Where a text stands is known once it has been laid out: the first tick comes before that. */
static gboolean
on_tick (GtkWidget *scroller, GdkFrameClock *clock, gpointer user_data)
{
  MentorLogHits *self = user_data;
  gboolean mapped = gtk_widget_get_mapped (scroller);

  if (mapped && ++self->n_frames < 2)
    return G_SOURCE_CONTINUE;
  self->reveal_id = 0;
  if (mapped)
    reveal (self);
  return G_SOURCE_REMOVE;
}

static void
queue_reveal (MentorLogHits *self)
{
  self->unrevealed = TRUE;
  self->n_frames = 0;
  if (self->reveal_id == 0)
    self->reveal_id
        = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), on_tick, self, NULL);
}

static void
on_map (MentorLogHits *self)
{
  if (self->unrevealed)
    queue_reveal (self);
}

static void
mentor_log_hits_dispose (GObject *object)
{
  stop_revealing (MENTOR_LOG_HITS (object));

  G_OBJECT_CLASS (mentor_log_hits_parent_class)->dispose (object);
}

static void
mentor_log_hits_finalize (GObject *object)
{
  g_strfreev (MENTOR_LOG_HITS (object)->needles);

  G_OBJECT_CLASS (mentor_log_hits_parent_class)->finalize (object);
}

static void
mentor_log_hits_class_init (MentorLogHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_log_hits_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_log_hits_finalize;
}

static void
mentor_log_hits_init (MentorLogHits *self)
{
  self->hit = -1;
}

MentorLogHits *
mentor_log_hits_new (GtkScrolledWindow *scroller, GtkWidget *box)
{
  MentorLogHits *self = g_object_new (MENTOR_TYPE_LOG_HITS, NULL);

  self->scroller = scroller;
  self->box = box;
  g_signal_connect_object (scroller, "map", G_CALLBACK (on_map), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

void
mentor_log_hits_set_needles (MentorLogHits *self, const char *const *needles)
{
  g_return_if_fail (MENTOR_IS_LOG_HITS (self));

  g_strfreev (self->needles);
  self->needles = needles != NULL && *needles != NULL ? g_strdupv ((char **) needles) : NULL;
  mentor_log_hits_mark (self);
}

void
mentor_log_hits_mark (MentorLogHits *self)
{
  g_autoptr (GPtrArray) texts = NULL;

  g_return_if_fail (MENTOR_IS_LOG_HITS (self));

  /* To unmark, also what was hidden meanwhile. */
  texts = mentor_log_marks_find_fields (self->box, self->needles == NULL);
  stop_revealing (self);
  self->hit = -1;
  for (guint i = 0; i < texts->len; i++)
    mentor_log_marks_set (g_ptr_array_index (texts, i), (const char *const *) self->needles);
}

gboolean
mentor_log_hits_go (MentorLogHits *self, int step)
{
  g_autoptr (GPtrArray) texts = NULL;
  int total = 0, n;

  g_return_val_if_fail (MENTOR_IS_LOG_HITS (self), FALSE);

  texts = mentor_log_marks_find_fields (self->box, FALSE);
  for (guint i = 0; i < texts->len; i++)
    total += (int) mentor_log_marks_count (g_ptr_array_index (texts, i));
  if (self->hit < 0)
    self->hit = step < 0 ? total - 1 : 0;
  else
    self->hit += step;
  if (self->hit >= total)
    self->hit = -1;

  n = self->hit;
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *text = g_ptr_array_index (texts, i);
      int count = (int) mentor_log_marks_count (text);

      mentor_log_marks_point_out (text, n >= 0 && n < count ? (guint) n : G_MAXUINT);
      n = n < count ? -1 : n - count;
    }
  if (self->hit >= 0)
    queue_reveal (self);
  return self->hit >= 0;
}
