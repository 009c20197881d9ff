/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which roles were used, over the meetings, and how that compares with what was agreed on. */

#include "config.h"

#include "model/mentor-role-trend.h"

#include <math.h>

static int
get_used (MentorLogEntry *meeting, const char *role_id)
{
  MentorRecord *use = mentor_record_list_find (
      mentor_record_get_list (MENTOR_RECORD (meeting), "roles-used"), role_id);

  return use != NULL ? mentor_record_get_int (use, "used") : 0;
}

gboolean
mentor_role_trend_is_marked (MentorLogEntry *meeting)
{
  MentorRecordList *uses = mentor_record_get_list (MENTOR_RECORD (meeting), "roles-used");

  for (guint i = 0; i < mentor_record_list_get_length (uses); i++)
    if (mentor_record_get_int (mentor_record_list_get (uses, i), "used") > 0)
      return TRUE;
  return FALSE;
}

int *
mentor_role_trend_list_used (GPtrArray *meetings, const char *role_id)
{
  int *used = g_new (int, meetings->len + 1);

  for (guint i = 0; i < meetings->len; i++)
    used[i] = mentor_role_trend_is_marked (meetings->pdata[i])
                  ? get_used (meetings->pdata[i], role_id)
                  : MENTOR_ROLE_NOT_SAID;
  used[meetings->len] = MENTOR_ROLE_NOT_SAID;
  return used;
}

int
mentor_role_trend_get_direction (const int *used, guint n_meetings)
{
  guint n_said = 0, at = 0, half;
  int early = 0, late = 0;

  for (guint i = 0; i < n_meetings; i++)
    n_said += used[i] != MENTOR_ROLE_NOT_SAID;
  half = n_said / 2;
  for (guint i = 0; i < n_meetings; i++)
    {
      if (used[i] == MENTOR_ROLE_NOT_SAID)
        continue;
      if (at < half)
        early += used[i];
      else if (at >= n_said - half)
        late += used[i];
      at++;
    }
  if (half == 0 || 2 * ABS (late - early) < (int) half)
    return 0;
  return late > early ? 1 : -1;
}

static int
get_expected (MentorRecord *state, const char *role_id)
{
  MentorRecord *expectation
      = mentor_record_list_find (mentor_record_get_list (state, "expectations"), role_id);

  if (expectation == NULL)
    return 0;
  return mentor_record_get_int (expectation, "wish") + mentor_record_get_int (expectation, "offer");
}

static double
weigh_agreed (MentorRecord *state, const MentorRoleMapping *mappings, guint n_mappings,
              const char *role_id)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < n_mappings; i++)
    if (g_str_equal (mappings[i].to, role_id))
      {
        sum += get_expected (state, mappings[i].role);
        n++;
      }
  return n > 0 ? (double) sum / n : 0.0;
}

static double
weigh_used (GPtrArray *meetings, const char *role_id)
{
  int sum = 0;

  for (guint i = 0; i < meetings->len; i++)
    sum += get_used (meetings->pdata[i], role_id);
  return sum;
}

static int
get_part (double weight, double all)
{
  return all > 0.0 ? (int) lround (weight * 100.0 / all) : MENTOR_ROLE_NOT_SAID;
}

GArray *
mentor_role_trend_list_shares (MentorRecord *state, const MentorRoleMapping *mappings,
                               guint n_mappings, GPtrArray *meetings, const char *const *role_ids)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (MentorRoleShare));
  double agreed = 0.0, used = 0.0;

  for (guint i = 0; role_ids[i] != NULL; i++)
    {
      agreed += weigh_agreed (state, mappings, n_mappings, role_ids[i]);
      used += weigh_used (meetings, role_ids[i]);
    }
  for (guint i = 0; role_ids[i] != NULL; i++)
    {
      MentorRoleShare share
          = { role_ids[i],
              get_part (weigh_agreed (state, mappings, n_mappings, role_ids[i]), agreed),
              get_part (weigh_used (meetings, role_ids[i]), used) };

      g_array_append_val (shares, share);
    }
  return shares;
}

MentorRoleFindingKind
mentor_role_trend_find (GArray *shares, const MentorRoleShare **share)
{
  const MentorRoleShare *most = NULL, *apart = NULL;

  *share = NULL;
  for (guint i = 0; i < shares->len; i++)
    {
      const MentorRoleShare *at = &g_array_index (shares, MentorRoleShare, i);

      if (most == NULL || at->used > most->used)
        most = at;
      if (apart == NULL || ABS (at->used - at->agreed) > ABS (apart->used - apart->agreed))
        apart = at;
    }
  if (most == NULL || most->used == MENTOR_ROLE_NOT_SAID)
    return MENTOR_ROLE_FINDING_NOTHING;
  if (most->agreed == MENTOR_ROLE_NOT_SAID)
    {
      *share = most;
      return MENTOR_ROLE_FINDING_MOST;
    }
  if (ABS (apart->used - apart->agreed) < MENTOR_ROLE_FINDING_LEAST)
    return MENTOR_ROLE_FINDING_EVEN;
  *share = apart;
  return apart->used > apart->agreed ? MENTOR_ROLE_FINDING_MORE : MENTOR_ROLE_FINDING_LESS;
}
